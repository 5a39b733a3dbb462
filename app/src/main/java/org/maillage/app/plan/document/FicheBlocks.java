package org.maillage.app.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.Items;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.view.FichePage;
import org.maillage.app.plan.view.SectionView;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.SectionKind;
import org.maillage.domain.plan.SectionSpec;

/**
 * A fiche in the layout of its template (A49, A50, A51): a table that says what it is and who leads
 * it, then the sections in the order of the template, then what the fiche holds besides.
 */
final class FicheBlocks {

  private final Source source;
  private final FichePage page;
  private final FicheTemplate template;
  private final SectionBlocks sections;

  FicheBlocks(Source source, Fiche fiche) {
    this.source = source;
    this.page = FichePage.of(source.index(), fiche, source.today(), source.words());
    this.template = source.index().plan().frame().template();
    this.sections = new SectionBlocks(source, page);
  }

  /**
   * All below the heading.
   *
   * @param level of the heading of the fiche
   * @param alone whether the fiche is a document of its own, that names what hangs below it
   */
  List<Block> all(int level, boolean alone) {
    List<Block> blocks = new ArrayList<>();
    Set<String> inHead = head(blocks);
    Source.add(
        blocks,
        Style.GAP,
        page.toComplete().isBlank() ? "" : source.get("plan.fiche.to-complete", page.toComplete()));
    if (alone && !page.below().isEmpty()) {
      blocks.add(new Heading(deeper(level), source.get("plan.fiche.below"), false));
      blocks.add(
          new Items(
              false, page.below().stream().map(b -> source.named(b.code(), b.title())).toList()));
    }
    for (SectionView section : page.sections()) {
      boolean shown = section.filled() || !source.isPublic();
      if (shown && !inHead.contains(section.key())) {
        section(blocks, section, level);
      }
    }
    return blocks;
  }

  /** One level down, as far as formats go. */
  static int deeper(int level) {
    return Math.min(level + 1, Heading.DEEPEST);
  }

  /**
   * What the fiche is and who leads it, as a table.
   *
   * @return keys of the sections that stand in it
   */
  private Set<String> head(List<Block> blocks) {
    Set<String> shown = new LinkedHashSet<>();
    Source.Facts facts = new Source.Facts();
    page.path().forEach(c -> facts.add(c.level(), source.named(c.code(), c.title())));
    for (SectionSpec spec : template.sections()) {
      if (spec.kind() == SectionKind.PEOPLE) {
        break;
      }
      page.sections().stream()
          .filter(section -> section.key().equals(spec.key()))
          .filter(section -> section.authors().isEmpty())
          .filter(section -> section.filled() || !source.isPublic())
          .forEach(section -> facts.add(section.title(), lines(section, shown)));
    }
    if (page.followed() || !page.pilots().isEmpty()) {
      facts.add(source.get("plan.field.pilots"), source.orToComplete(Source.names(page.pilots())));
    }
    facts.add(source.get("plan.role.COPILOT"), Source.names(page.copilots()));
    if (!associatedLater()) {
      facts.add(source.get("plan.role.ASSOCIATED"), Source.names(page.associated()));
    }
    facts.add(
        source.get("plan.fiche.parts"),
        String.join(
            ", ", page.parts().stream().map(p -> heldBy(p.actor().name(), p.state())).toList()));
    if (page.followed()) {
      facts.add(source.get("plan.field.state"), state());
      facts.add(source.get("plandocument.blocked-by"), page.state().blockedBy());
      facts.add(source.get("plandocument.unblocked-by"), page.state().unblockedBy());
    }
    facts.into(blocks);
    return shown;
  }

  private String lines(SectionView section, Set<String> shown) {
    shown.add(section.key());
    List<String> lines = new ArrayList<>();
    section.texts().forEach(text -> lines.addAll(text.lines()));
    return source.orToComplete(Source.lines(lines));
  }

  private String state() {
    String word = page.state().word();
    String since =
        page.state().since().isEmpty()
            ? word
            : source.get(
                "plandocument.in-brackets",
                word,
                source.get("plan.fiche.since", page.state().since()));
    return page.state().reason().isBlank() || source.isPublic()
        ? since
        : since + "\n" + page.state().reason();
  }

  /** Only what was accepted is public: it goes without saying there. */
  private String heldBy(String holder, String state) {
    return source.isPublic() ? holder : source.get("plandocument.in-brackets", holder, state);
  }

  /** The PDI-PTI names those who are to be associated after the indicators. */
  private boolean associatedLater() {
    return template == FicheTemplate.PDI_PTI;
  }

  private void section(List<Block> blocks, SectionView section, int level) {
    blocks.add(new Heading(deeper(level), section.title(), false));
    if (!section.filled()) {
      blocks.add(new Paragraph(Style.GAP, source.get("plan.to-complete")));
    }
    boolean numbered = template == FicheTemplate.PDI_PTI && section.key().equals("contenu");
    for (SectionView.Said said : section.texts()) {
      if (!said.author().isEmpty()) {
        String title = heldBy(said.author(), said.state());
        blocks.add(new Heading(deeper(deeper(level)), title, false));
      }
      if (said.list()) {
        blocks.add(new Items(numbered, said.lines()));
      } else {
        said.lines().forEach(line -> Source.add(blocks, Style.TEXT, line));
      }
    }
    SectionKind kind = SectionKind.valueOf(section.kind());
    blocks.addAll(sections.of(kind, deeper(deeper(level))));
    if (kind == SectionKind.INDICATORS && associatedLater() && !page.associated().isEmpty()) {
      blocks.add(new Heading(deeper(level), source.get("plandocument.associated"), false));
      blocks.add(new Paragraph(Style.TEXT, Source.names(page.associated())));
    }
  }
}
