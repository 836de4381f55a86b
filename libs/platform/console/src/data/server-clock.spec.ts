import { ServerClock } from './server-clock';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);

describe('the server’s time', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is followed when the workplace’s clock is wrong', () => {
    const clock = new ServerClock();
    clock.heard(inHours(-2).toUTCString());
    expect(Math.abs(clock.now().getTime() - inHours(-2).getTime())).toBeLessThan(1000);
    clock.heard(inHours(0).toUTCString());
    expect(clock.now()).toEqual(new Date());
  });

  it('is the workplace’s own as long as both agree to the second', () => {
    const clock = new ServerClock();
    clock.heard(new Date(Date.now() - 900).toUTCString());
    clock.heard(null);
    clock.heard('nonsense');
    expect(clock.now()).toEqual(new Date());
  });
});
