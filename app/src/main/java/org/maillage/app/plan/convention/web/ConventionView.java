package org.maillage.app.plan.convention.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.OpenedPlan;
import org.maillage.domain.plan.Commitment;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanActor;
import org.maillage.domain.plan.convention.Convention;
import org.maillage.domain.plan.convention.Term;

/**
 * A convention in words.
 *
 * @param state what it is today
 * @param alert what has to be seen to, and by when; empty for nothing
 * @param when from when to when, and how it renews itself
 * @param openBreaches in words; empty for none
 */
record ConventionView(
    String id,
    String href,
    String reference,
    String title,
    String object,
    List<Party> parties,
    List<String> undertakings,
    List<Promise> promises,
    List<String> places,
    String state,
    String stateKey,
    String alert,
    String when,
    List<BreachView> breaches,
    String openBreaches,
    int version) {

  /** An organisation; {@code href} is empty for one that the plan does not name. */
  record Party(String name, String href) {}

  /** A promise of the plan, with its fiche. */
  record Promise(String text, String fiche, String href) {}

  /** Something that was not kept; {@code answer} is empty while nothing was answered. */
  record BreachView(String id, String found, String what, String answer, String answered) {}

  ConventionView {
    parties = List.copyOf(parties);
    undertakings = List.copyOf(undertakings);
    promises = List.copyOf(promises);
    places = List.copyOf(places);
    breaches = List.copyOf(breaches);
  }

  static ConventionView of(Convention convention, OpenedPlan opened) {
    PlanWords words = opened.words();
    StoredPlan plan = opened.stored();
    Term.State state = convention.term().state(opened.today());
    return new ConventionView(
        convention.id(),
        plan.path() + "/conventions/" + convention.id(),
        convention.reference(),
        convention.title(),
        convention.object(),
        convention.parties().stream().map(name -> party(name, plan)).toList(),
        convention.undertakings(),
        promises(convention, opened.index(), plan, words),
        convention.places(),
        words.get("planconvention.state." + state),
        state.name(),
        alert(convention, opened.today(), words),
        when(convention.term(), words),
        convention.breaches().stream()
            .map(
                breach ->
                    new BreachView(
                        breach.id(),
                        words.day(breach.foundOn()),
                        breach.what(),
                        breach.answer(),
                        words.day(breach.answeredOn())))
            .toList(),
        convention.openBreaches() == 0
            ? ""
            : words.count("planconvention.breaches.open", convention.openBreaches()),
        convention.version());
  }

  /** What has to be seen to, and by when; empty for nothing. */
  static String alert(Convention convention, LocalDate today, PlanWords words) {
    Term term = convention.term();
    if (!term.isAlert(today)) {
      return "";
    }
    return words.get(
        "planconvention.alert." + term.alert(today), words.day(term.deadline(today).orElse(today)));
  }

  private static Party party(String name, StoredPlan plan) {
    return plan.plan().actors().stream()
        .filter(actor -> actor.name().equalsIgnoreCase(name))
        .findFirst()
        .map((PlanActor actor) -> new Party(name, plan.path() + "/partenaires/" + actor.id()))
        .orElseGet(() -> new Party(name, ""));
  }

  private static List<Promise> promises(
      Convention convention, PlanIndex index, StoredPlan plan, PlanWords words) {
    List<Promise> promises = new ArrayList<>();
    for (Fiche fiche : plan.plan().fiches()) {
      for (Commitment commitment : fiche.commitments()) {
        if (convention.commitmentIds().contains(commitment.id())) {
          promises.add(
              new Promise(
                  commitment.text(),
                  words.get(
                      "plandocument.named", index.code(fiche.node().id()), fiche.node().title()),
                  plan.path() + "/fiches/" + fiche.node().id()));
        }
      }
    }
    return promises;
  }

  private static String when(Term term, PlanWords words) {
    List<String> said = new ArrayList<>();
    said.add(
        term.signedOn() == null
            ? words.get("planconvention.unsigned")
            : words.get("planconvention.signed", words.day(term.signedOn())));
    if (term.startsOn() != null) {
      said.add(words.get("planconvention.from", words.day(term.startsOn())));
    }
    said.add(
        term.endsOn() == null
            ? words.get("planconvention.no-end")
            : words.get("planconvention.until", words.day(term.endsOn())));
    Term.Renewal renewal = term.renewal();
    if (renewal != null) {
      said.add(
          words.get(
              "planconvention.renews",
              Integer.toString(renewal.months()),
              Integer.toString(renewal.noticeDays())));
    }
    if (term.endedOn() != null) {
      said.add(words.get("planconvention.ended", words.day(term.endedOn())));
    }
    return String.join(", ", said);
  }
}
