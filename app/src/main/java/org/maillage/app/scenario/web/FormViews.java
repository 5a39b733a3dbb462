package org.maillage.app.scenario.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.scenario.view.ChangeWords;
import org.maillage.app.scenario.view.PlaceNames;
import org.maillage.app.scenario.web.WorkbenchPage.Choice;
import org.maillage.app.scenario.web.WorkbenchPage.FormView;
import org.maillage.app.scenario.web.WorkbenchPage.ServiceGroup;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.scenario.Change;
import org.maillage.domain.scenario.Presence;
import org.maillage.domain.scenario.Scenario;

/** The forms of changes with what may be chosen in them. */
final class FormViews {

  private final DiagnosticDossier dossier;
  private final Scenario whole;
  private final Subject subject;
  private final Words words;
  private final PlaceNames names;
  private final ChangeWords changes;
  private @Nullable List<Choice> ofSubject;

  FormViews(DiagnosticDossier dossier, Scenario whole, Subject subject, Words words) {
    this.dossier = dossier;
    this.whole = whole;
    this.subject = subject;
    this.words = words;
    this.names = new PlaceNames(dossier, whole, words);
    this.changes = new ChangeWords(dossier, whole, words);
  }

  /** One form a kind of change, that of what was sent and refused unfolded and filled in. */
  List<FormView> adding(Optional<ChangeForm> refused) {
    List<FormView> forms = new ArrayList<>();
    for (String kind : ChangeForm.KINDS) {
      Optional<ChangeForm> own = refused.filter(form -> form.kind().equals(kind));
      forms.add(view(own.orElseGet(() -> first(kind)), -1, own.isPresent()));
    }
    return forms;
  }

  /** A new place brings what one looks at; a closure takes it. */
  private ChangeForm first(String kind) {
    ChangeForm empty = ChangeForm.empty(kind);
    return kind.equals("ouvrir") && subject instanceof Subject.OfService service
        ? new ChangeForm(kind, Map.of(), Set.of(service.serviceCode()), Map.of())
        : empty;
  }

  FormView view(ChangeForm form, int index, boolean open) {
    String prefix = (index < 0 ? "ajout-" : "modif-") + form.kind();
    boolean opens = form.kind().equals("ouvrir");
    return new FormView(
        prefix,
        index,
        form,
        open,
        opens ? List.of() : places(form.get("lieu")),
        opens ? themes(form) : form.kind().equals("fermer") ? given(form) : List.of(),
        opens ? bundles(form) : List.of(),
        opens ? presences(form) : List.of());
  }

  /** The places of the service that one looks at, and those that the scenario opens. */
  private List<Choice> places(String chosen) {
    List<Choice> places = new ArrayList<>();
    for (Change change : whole.changes()) {
      if (change instanceof Change.Open open) {
        places.add(new Choice(open.place(), open.name(), open.place().equals(chosen)));
      }
    }
    Optional<Structure> other = dossier.findStructure(chosen).filter(place -> !isOfSubject(place));
    other.ifPresent(place -> places.add(new Choice(place.id(), names.place(place), true)));
    for (Choice place : ofSubject()) {
      places.add(new Choice(place.value(), place.label(), place.value().equals(chosen)));
    }
    return places;
  }

  /** By their names. Every form offers the same. */
  private List<Choice> ofSubject() {
    if (ofSubject == null) {
      Collator order = Collator.getInstance(Locale.FRENCH);
      ofSubject =
          dossier.structures().stream()
              .filter(this::isOfSubject)
              .map(place -> new Choice(place.id(), names.place(place), false))
              .map(choice -> Map.entry(order.getCollationKey(choice.label()), choice))
              .sorted(Map.Entry.comparingByKey())
              .map(Map.Entry::getValue)
              .toList();
    }
    return ofSubject;
  }

  private boolean isOfSubject(Structure place) {
    return subject instanceof Subject.OfService service
        && place.services().contains(service.serviceCode());
  }

  private List<ServiceGroup> themes(ChangeForm form) {
    Map<String, List<Choice>> byTheme = new LinkedHashMap<>();
    for (Service service : dossier.services()) {
      byTheme
          .computeIfAbsent(service.theme(), theme -> new ArrayList<>())
          .add(choice(service, form));
    }
    List<ServiceGroup> groups = new ArrayList<>();
    byTheme.forEach(
        (theme, services) ->
            groups.add(new ServiceGroup(words.get("panier.theme." + theme), services)));
    return groups;
  }

  /** What a closing place may give up alone: its services, else the one that one looks at. */
  private List<ServiceGroup> given(ChangeForm form) {
    Set<String> codes =
        dossier
            .findStructure(form.get("lieu"))
            .map(Structure::services)
            .orElseGet(
                () ->
                    subject instanceof Subject.OfService service
                        ? Set.of(service.serviceCode())
                        : Set.of());
    List<Choice> choices =
        dossier.services().stream()
            .filter(service -> codes.contains(service.code()))
            .map(service -> choice(service, form))
            .toList();
    return choices.isEmpty()
        ? List.of()
        : List.of(new ServiceGroup(words.get("scenario.form.give-up"), choices));
  }

  private Choice choice(Service service, ChangeForm form) {
    return new Choice(
        service.code(), service.label(words.language()), form.services().contains(service.code()));
  }

  private List<Choice> bundles(ChangeForm form) {
    return Bundles.shops(dossier).stream()
        .map(
            shop ->
                new Choice(
                    shop,
                    words.get(
                        "scenario.form.bundle", changes.services(Bundles.services(dossier, shop))),
                    form.get("bouquet").equals(shop)))
        .toList();
  }

  private List<Choice> presences(ChangeForm form) {
    return Arrays.stream(Presence.values())
        .map(
            presence ->
                new Choice(
                    presence.name(),
                    changes.presence(presence),
                    presence.name().equals(form.get("presence"))))
        .toList();
  }
}
