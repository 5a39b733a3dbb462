package org.maillage.app.plan.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.Part;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;
import org.maillage.domain.plan.SectionText;
import org.maillage.domain.plan.check.Completeness;

/**
 * A section of a fiche, as its template orders it.
 *
 * @param key of the section
 * @param kind name of a {@link SectionKind}
 * @param required whether a fiche without it is incomplete
 * @param filled whether it says something
 * @param texts what all say together, then what each organisation says
 */
public record SectionView(
    String key, String title, String kind, boolean required, boolean filled, List<Said> texts) {

  /** What a fiche may hold although its template does not ask for it. */
  private static final List<SectionSpec> BESIDES =
      List.of(
          new SectionSpec("indicateurs", SectionKind.INDICATORS, false),
          new SectionSpec("engagements", SectionKind.COMMITMENTS, false),
          new SectionSpec("budget", SectionKind.MONEY, false),
          new SectionSpec("echeances", SectionKind.DATES, false),
          new SectionSpec("lieux", SectionKind.PLACES, false),
          new SectionSpec("avancement", SectionKind.PROGRESS, false));

  /**
   * A text.
   *
   * @param author organisation, empty for what all say together
   * @param state how far the organisation has written it, empty for what all say together
   * @param list whether each line is one thing
   */
  public record Said(String author, String state, boolean list, List<String> lines) {
    public Said {
      lines = List.copyOf(lines);
    }
  }

  public SectionView {
    texts = List.copyOf(texts);
  }

  /** Who says something in it by himself. */
  public List<String> authors() {
    return texts.stream().map(Said::author).filter(author -> !author.isEmpty()).toList();
  }

  /** True for a section that the template of the plan has, or that the fiche holds besides. */
  public static boolean has(PlanIndex index, Fiche fiche, String key) {
    return index.plan().frame().template().findSection(key).isPresent()
        || BESIDES.stream().anyMatch(spec -> spec.key().equals(key))
        || fiche.sections().stream().anyMatch(text -> text.key().equals(key));
  }

  /** The sections of the template, then whatever else the fiche holds: nothing is left out. */
  static List<SectionView> all(Fiche fiche, LinkViews links, PlanIndex index, PlanWords words) {
    List<SectionView> views = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>();
    Set<SectionKind> kinds = new LinkedHashSet<>();
    for (SectionSpec spec : index.plan().frame().template().sections()) {
      keys.add(spec.key());
      kinds.add(spec.kind());
      views.add(view(spec, fiche, links, index, words));
    }
    for (SectionText text : fiche.sections()) {
      if (keys.add(text.key())) {
        SectionSpec spec = new SectionSpec(text.key(), SectionKind.TEXT, false);
        views.add(view(spec, fiche, links, index, words));
      }
    }
    for (SectionSpec spec : BESIDES) {
      if (!kinds.contains(spec.kind()) && isFilled(spec, fiche, links)) {
        views.add(view(spec, fiche, links, index, words));
      }
    }
    return views;
  }

  /** A link that leads here is as good as one of its own; an announced sum is about money, too. */
  private static boolean isFilled(SectionSpec spec, Fiche fiche, LinkViews links) {
    boolean linked = spec.kind() == SectionKind.PLACES && !links.isEmpty();
    boolean announced = spec.kind() == SectionKind.MONEY && !fiche.announced().isEmpty();
    return linked || announced || Completeness.isFilled(spec, fiche);
  }

  private static SectionView view(
      SectionSpec spec, Fiche fiche, LinkViews links, PlanIndex index, PlanWords words) {
    List<Said> texts = new ArrayList<>();
    boolean list = spec.kind() != SectionKind.TEXT;
    fiche.findSection(spec.key()).ifPresent(text -> texts.add(said(text, "", "", list)));
    for (Part part : fiche.parts()) {
      String author = index.actor(part.actorId()).name();
      String state = words.get("plan.part." + part.state());
      fiche
          .findSection(spec.key(), part.id())
          .ifPresent(text -> texts.add(said(text, author, state, list)));
    }
    boolean filled = !texts.isEmpty() || isFilled(spec, fiche, links);
    return new SectionView(
        spec.key(), words.section(spec.key()), spec.kind().name(), spec.required(), filled, texts);
  }

  private static Said said(SectionText text, String author, String state, boolean list) {
    return new Said(author, state, list, list ? text.lines() : text.paragraphs());
  }
}
