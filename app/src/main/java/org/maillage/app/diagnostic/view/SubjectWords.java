package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.offer.Gamme;

/** How subjects are called, and the list to choose from. */
public final class SubjectWords {

  private final DiagnosticDossier dossier;
  private final Words words;

  public SubjectWords(DiagnosticDossier dossier, Words words) {
    this.dossier = dossier;
    this.words = words;
  }

  /**
   * A group of the list.
   *
   * @param label the range, or what the group gathers
   * @param options its subjects
   */
  public record Group(String label, List<Option> options) {
    public Group {
      options = List.copyOf(options);
    }
  }

  /**
   * A subject to choose.
   *
   * @param key {@link Subject#key()}
   * @param label its name; says so when no place is known
   * @param selected whether it is the one shown
   */
  public record Option(String key, String label, boolean selected) {}

  /** "Pharmacie", "Gamme de proximité", "Panier de 29 services". */
  public String label(Subject subject) {
    if (subject instanceof Subject.OfService service) {
      return service(service.serviceCode());
    }
    if (subject instanceof Subject.OfGamme gamme) {
      return gammeTitle(gamme.gamme());
    }
    int services = dossier.panier().services().size();
    return words.get("diagnostic.subject.panier", words.figures().integer(services));
  }

  /** Name of a service in the reader's language. */
  public String service(String code) {
    return dossier.getService(code).label(words.language());
  }

  /** "proximité", "intermédiaire", "supérieure". */
  public String gamme(Gamme gamme) {
    return words.get("diagnostic.gamme." + gamme.name().toLowerCase(Locale.ROOT));
  }

  /** "Gamme de proximité". */
  private String gammeTitle(Gamme gamme) {
    return words.get("diagnostic.subject.gamme." + gamme.name().toLowerCase(Locale.ROOT));
  }

  /** Everything that can be shown: basket and ranges, then services range by range. */
  public List<Group> choices(Subject selected) {
    List<Option> means = new ArrayList<>();
    means.add(option(new Subject.OfPanier(), selected));
    for (Gamme gamme : Gamme.values()) {
      means.add(option(new Subject.OfGamme(gamme), selected));
    }
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(words.get("diagnostic.choice.means"), means));
    for (Map.Entry<Gamme, List<String>> entry : dossier.panier().gammes().entrySet()) {
      groups.add(new Group(gammeTitle(entry.getKey()), services(entry.getValue(), selected)));
    }
    List<String> others = dossier.servicesOutsideBasket();
    if (!others.isEmpty()) {
      groups.add(new Group(words.get("diagnostic.choice.others"), services(others, selected)));
    }
    return groups;
  }

  private List<Option> services(List<String> codes, Subject selected) {
    return codes.stream().map(code -> option(new Subject.OfService(code), selected)).toList();
  }

  private Option option(Subject subject, Subject selected) {
    List<String> services = dossier.servicesOf(subject);
    boolean empty = dossier.countWithoutStructure(services) == services.size();
    String label = label(subject);
    return new Option(
        subject.key(),
        empty ? words.get("diagnostic.choice.empty", label) : label,
        subject.equals(selected));
  }
}
