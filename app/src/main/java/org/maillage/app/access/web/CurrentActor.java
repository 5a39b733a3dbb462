package org.maillage.app.access.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Access;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Actors;
import org.maillage.app.access.AtTheMachine;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.access.SignedIn;
import org.maillage.app.access.Visibility;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who acts: whoever {@link Acting} says; in a request whoever is signed in, looked up once a
 * request; outside of requests the command line, or the server by itself.
 */
@Component
class CurrentActor implements Access {

  private static final String LOOKED_UP = CurrentActor.class.getName();

  private final Actors actors;
  private final Visibility visibility;
  private final Actor withoutRequest;

  CurrentActor(Actors actors, Visibility visibility, ApplicationContext context) {
    this.actors = actors;
    this.visibility = visibility;
    this.withoutRequest = context instanceof WebApplicationContext ? Actor.SYSTEM : Actor.OPERATOR;
  }

  @Override
  public Actor actor() {
    return Acting.now().orElseGet(this::ofRequest);
  }

  @Override
  public boolean isPublished(String territoryId) {
    return visibility.isPublished(territoryId);
  }

  @Override
  public boolean sees(String territoryId) {
    Actor actor = actor();
    return actor.kind() == Actor.Kind.SYSTEM
        || actor.reach(Right.SEE_DRAFT, Scope.ofTerritory(territoryId)) != Reach.NONE
        || visibility.isPublished(territoryId);
  }

  private Actor ofRequest() {
    @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return withoutRequest;
    }
    if (request.getAttribute(LOOKED_UP, RequestAttributes.SCOPE_REQUEST) instanceof Actor known) {
      return known;
    }
    Actor found = signedIn().orElse(Actor.PUBLIC);
    request.setAttribute(LOOKED_UP, found, RequestAttributes.SCOPE_REQUEST);
    return found;
  }

  private Optional<Actor> signedIn() {
    @Nullable Authentication authentication =
        SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return Optional.empty();
    }
    if (authentication.getPrincipal() instanceof SignedIn person) {
      return actors.findActor(person.personId(), person.mandateId());
    }
    return authentication.getPrincipal() instanceof AtTheMachine
        ? Optional.of(Actor.OPERATOR)
        : Optional.empty();
  }
}
