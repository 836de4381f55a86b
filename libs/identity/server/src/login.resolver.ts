import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Database,
  inputProblem,
  type Language,
  Public,
  SYSTEM,
  type Viewer,
  type ViewerCarrier,
} from '@relance/platform/server';
import type { Request, Response } from 'express';
import { LoginService } from './login.service';
import { personById, type PersonView } from './people.query';
import { sessionCookie } from './session-token';
import { SessionService } from './session.service';
import { PeopleProblem } from './person-draft';
import { UserService } from './user.service';

interface HttpContext extends ViewerCarrier {
  req: Request;
  res: Response;
}

@Resolver()
export class LoginResolver {
  constructor(
    private readonly database: Database,
    private readonly logins: LoginService,
    private readonly sessions: SessionService,
    private readonly users: UserService,
  ) {}

  @Public()
  @Query('me')
  async me(@Context() { viewer }: HttpContext): Promise<PersonView | null> {
    return viewer ? this.database.transaction(viewer.actor, (tx) => personById(tx, viewer.actor.personId)) : null;
  }

  @Public()
  @Mutation('login')
  async login(@Args('login') login: string, @Args('password') password: string, @Context() { req, res }: HttpContext) {
    const outcome = await this.logins.login({ login, password, address: req.ip ?? '' });
    const language: Language = req.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
    if (outcome.kind === 'refused') {
      const said = { fr: 'Identifiant ou mot de passe erroné.', en: 'Login and password do not fit.' };
      return { __typename: 'LoginRefused', code: 'login-refused', message: said[language] };
    }
    if (outcome.kind === 'throttled') {
      const said = { fr: 'Trop d’essais\u00a0: patientez un moment.', en: 'Too many tries: wait a moment.' };
      return {
        __typename: 'LoginThrottled',
        code: 'login-throttled',
        message: said[language],
        retryAt: outcome.retryAt,
      };
    }
    res.append('set-cookie', sessionCookie(outcome.token, req.secure));
    const me = await this.database.transaction(SYSTEM, (tx) => personById(tx, outcome.personId));
    return { __typename: 'LoggedIn', me };
  }

  @Public()
  @Mutation('logout')
  async logout(@Context() { viewer, req, res }: HttpContext) {
    if (viewer) await this.sessions.end(viewer);
    res.append('set-cookie', sessionCookie(null, req.secure));
    return { __typename: 'Done', ok: true };
  }

  @Mutation('setLanguage')
  setLanguage(@CurrentViewer() viewer: Viewer, @Args('language') language: string): Promise<PersonView> {
    if (language !== 'fr' && language !== 'en')
      throw new PeopleProblem('language', { fr: 'fr ou en.', en: 'fr or en.' }, 'language');
    return this.users.setLanguage(viewer.actor, language);
  }

  @Mutation('changePassword')
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('current') current: string,
    @Args('next') next: string,
    @Context() { req, res }: HttpContext,
  ) {
    try {
      const { personId } = viewer.actor;
      await this.users.changePassword(
        { ...SYSTEM, personId },
        { id: personId, login: viewer.login, address: req.ip ?? '' },
        current,
        next,
      );
    } catch (error) {
      if (error instanceof PeopleProblem)
        return inputProblem(viewer.language, error.code, error.said, error.where.field);
      throw error;
    }
    res.append('set-cookie', sessionCookie(null, req.secure));
    return { __typename: 'Done', ok: true };
  }
}
