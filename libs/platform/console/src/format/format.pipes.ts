import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Texts } from '../texts/texts.service';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatMoney,
  formatPhone,
  type Amount,
  type DateStyle,
} from './format';

// Not pure: the language is a signal that a pure pipe would not be asked about again.

/** `{{ amount | money }}` */
@Pipe({ name: 'money', pure: false })
export class MoneyPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(amount: Amount | null | undefined): string {
    return amount ? formatMoney(amount, this.texts.locale()) : '';
  }
}

/** `{{ dueOn | day }}` for business dates, with a style: short, day, long, weekday. */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(date: string | null | undefined, style: DateStyle = 'short'): string {
    return date ? formatDate(date, this.texts.locale(), style) : '';
  }
}

/** `{{ at | instant: 'day' }}` for instants; `time` gives hours and minutes only. */
@Pipe({ name: 'instant', pure: false })
export class InstantPipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(at: string | null | undefined, style: DateStyle | 'time' = 'day', zone?: string): string {
    return at ? formatInstant(at, this.texts.locale(), style, zone) : '';
  }
}

/** `{{ count | whole }}`: a count as people read it, `1 148`. */
@Pipe({ name: 'whole', pure: false })
export class WholePipe implements PipeTransform {
  private readonly texts = inject(Texts);
  transform(count: number | null | undefined): string {
    return count === null || count === undefined ? '' : formatCount(count, this.texts.locale());
  }
}

/** `{{ phone | phone }}`: an E.164 number as people read it. */
@Pipe({ name: 'phone' })
export class PhonePipe implements PipeTransform {
  transform(phone: string | null | undefined): string {
    return phone ? formatPhone(phone) : '';
  }
}
