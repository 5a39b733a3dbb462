package org.maillage.app.register;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.maillage.app.access.Access;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.Scope;
import org.maillage.app.people.Directory;
import org.maillage.domain.offer.NameWords;
import org.maillage.domain.register.RegisteredPlace;
import org.springframework.stereotype.Component;

/**
 * Who keeps which places: the team all of them, an operator those whose operator bears one of its
 * names.
 */
@Component
public class Keepers {

  private final Access access;
  private final Directory directory;

  Keepers(Access access, Directory directory) {
    this.access = access;
    this.directory = directory;
  }

  /** True for who gives the register its shape, and so keeps all of it. */
  public boolean keepsAll(String territoryId) {
    return access.may(Right.SHAPE_REGISTER, Scope.ofTerritory(territoryId));
  }

  /** True for an operator, who keeps his own places and no other. */
  public boolean keepsOwnOnly(String territoryId) {
    return reach(territoryId) == Reach.OWN;
  }

  private Reach reach(String territoryId) {
    return access.actor().reach(Right.CHANGE_REGISTER, Scope.ofTerritory(territoryId));
  }

  /** True for who keeps the place. */
  public boolean keeps(String territoryId, RegisteredPlace place) {
    return kept(territoryId).test(place);
  }

  /** The places that who acts keeps; for lists, since his organisation is looked up once. */
  public Predicate<RegisteredPlace> kept(String territoryId) {
    return switch (reach(territoryId)) {
      case ALL -> place -> true;
      case OWN -> {
        Set<String> names = ownNames();
        yield place ->
            place.operator() != null && names.contains(NameWords.plain(place.operator()));
      }
      case NONE -> place -> false;
    };
  }

  /** True for who keeps the places of an operator. */
  public boolean keepsOperator(String territoryId, String operator) {
    return switch (reach(territoryId)) {
      case ALL -> true;
      case OWN -> ownNames().contains(NameWords.plain(operator));
      case NONE -> false;
    };
  }

  /**
   * Checks it.
   *
   * @throws NotAllowedException when who acts does not keep the places of the operator
   */
  public void checkOperator(String territoryId, String operator) {
    if (!keepsOperator(territoryId, operator)) {
      throw new NotAllowedException(Right.CHANGE_REGISTER);
    }
  }

  private Set<String> ownNames() {
    String organisationId = access.actor().organisationId();
    return organisationId == null
        ? Set.of()
        : directory.findOrganisation(organisationId).stream()
            .flatMap(organisation -> organisation.names().stream())
            .flatMap(name -> Stream.of(name.name(), name.shortName()))
            .map(NameWords::plain)
            .collect(Collectors.toSet());
  }

  /**
   * Checks it.
   *
   * @throws NotAllowedException when who acts does not keep the place
   */
  public void check(String territoryId, RegisteredPlace place) {
    if (!keeps(territoryId, place)) {
      throw new NotAllowedException(Right.CHANGE_REGISTER);
    }
  }

  /**
   * Checks that who acts keeps the whole register.
   *
   * @throws NotAllowedException when he does not
   */
  public void checkAll(String territoryId) {
    if (!keepsAll(territoryId)) {
      throw new NotAllowedException(Right.SHAPE_REGISTER);
    }
  }
}
