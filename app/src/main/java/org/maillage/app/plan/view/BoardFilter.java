package org.maillage.app.plan.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;
import org.maillage.domain.plan.Taking;

/**
 * What the address of the board asks for.
 *
 * @param state null for all states
 * @param pilotId organisation that must pilot; empty for all
 * @param search as it was typed
 * @param sisterPlan other plan that it must belong to as well (A57); empty for all
 * @param unknown what of the address was not understood, to be shown
 */
public record BoardFilter(
    @Nullable ActionState state,
    String pilotId,
    String search,
    String sisterPlan,
    List<String> unknown) {

  /** Longest search that is looked at, in characters. */
  private static final int LONGEST = 200;

  public BoardFilter {
    unknown = List.copyOf(unknown);
  }

  /** Reads the parameters; what they do not say well is left out, and reported. */
  public static BoardFilter of(String stateKey, String pilotId, String search, PlanIndex index) {
    return of(stateKey, pilotId, search, "", index);
  }

  /** The same, with a sister plan. */
  public static BoardFilter of(
      String stateKey, String pilotId, String search, String sisterPlan, PlanIndex index) {
    List<String> unknown = new ArrayList<>();
    Optional<ActionState> state = StateKeys.find(stateKey);
    if (!stateKey.isEmpty() && state.isEmpty()) {
      unknown.add(stateKey);
    }
    boolean known = index.findActor(pilotId).isPresent();
    if (!pilotId.isEmpty() && !known) {
      unknown.add(pilotId);
    }
    boolean sister = sisterPlans(index).contains(sisterPlan);
    if (!sisterPlan.isEmpty() && !sister) {
      unknown.add(sisterPlan);
    }
    String typed = search.strip();
    return new BoardFilter(
        state.orElse(null),
        known ? pilotId : "",
        typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed,
        sister ? sisterPlan : "",
        unknown);
  }

  /** Names of the other plans that fiches belong to as well. */
  public static Set<String> sisterPlans(PlanIndex index) {
    Set<String> names = new TreeSet<>();
    for (Fiche fiche : index.plan().fiches()) {
      fiche.links().stream()
          .filter(link -> link.kind() == FicheLink.Kind.SISTER_PLAN)
          .forEach(link -> names.add(link.target()));
    }
    return names;
  }

  /** True when everything is shown. */
  public boolean isEmpty() {
    return state == null && pilotId.isEmpty() && search.isEmpty() && sisterPlan.isEmpty();
  }

  /** True when a node is what was asked for. */
  boolean matches(Fiche fiche, PlanIndex index) {
    if (state != null && !(index.isFollowed(fiche) && fiche.status().state() == state)) {
      return false;
    }
    if (!pilotId.isEmpty() && !fiche.actorIds(Taking.Role.PILOT).contains(pilotId)) {
      return false;
    }
    if (!sisterPlan.isEmpty()
        && !fiche.links().contains(new FicheLink(FicheLink.Kind.SISTER_PLAN, sisterPlan, null))) {
      return false;
    }
    if (search.isEmpty()) {
      return true;
    }
    String pilots =
        index.actors(fiche, Taking.Role.PILOT).stream()
            .map(Named::name)
            .collect(Collectors.joining(" "));
    String text =
        PlainText.of(index.code(fiche.node().id()) + " " + fiche.node().title() + " " + pilots);
    return PlainText.words(search).stream().allMatch(text::contains);
  }
}
