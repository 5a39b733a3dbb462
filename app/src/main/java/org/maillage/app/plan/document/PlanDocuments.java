package org.maillage.app.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.maillage.app.plan.PlanCounts;
import org.maillage.app.plan.document.Block.Contents;
import org.maillage.app.plan.document.Block.Heading;
import org.maillage.app.plan.document.Block.PageBreak;
import org.maillage.app.plan.document.Block.Paragraph;
import org.maillage.app.plan.document.Block.Row;
import org.maillage.app.plan.document.Block.Style;
import org.maillage.app.plan.document.Block.Table;
import org.maillage.app.plan.document.Document.Part;
import org.maillage.app.plan.view.LinkedEffect;
import org.maillage.app.plan.view.PlanIndex;
import org.maillage.app.plan.view.PlanStanding;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.Programme;

/**
 * The documents of a plan: made of what the plan says today and of nothing else, so that a table
 * and the fiches that it sums up cannot say two things.
 */
public final class PlanDocuments {

  private final Source source;

  /**
   * Of a plan.
   *
   * @param example true for a plan of another département that is shown as a model
   */
  public PlanDocuments(PlanIndex index, boolean example, LocalDate today, PlanWords words) {
    this.source = new Source(index, example, today, words, null);
  }

  private PlanDocuments(Source source) {
    this.source = source;
  }

  /**
   * Of a version that everybody reads.
   *
   * @param index the frozen plan
   * @param on day that it is frozen at
   * @param version its name, in words
   */
  public static PlanDocuments published(
      PlanIndex index, LocalDate on, String version, PlanWords words) {
    return new PlanDocuments(new Source(index, false, on, words, version));
  }

  /** One fiche, or what stands above the fiches, in the layout of its template. */
  public Document fiche(Fiche fiche) {
    return fiche(fiche, List.of());
  }

  /**
   * The same, with what the scenarios that it is linked to would do.
   *
   * @param effects by the data of today
   */
  public Document fiche(Fiche fiche, List<LinkedEffect> effects) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, title(fiche), true));
    example(blocks);
    blocks.addAll(new FicheBlocks(source, fiche).all(1, true));
    if (!effects.isEmpty()) {
      blocks.add(new Heading(2, source.get("planlinks.effect.title"), false));
      effects.forEach(effect -> effect(blocks, effect));
    }
    return document(source.named(fiche), List.of(new Part(false, blocks)));
  }

  private static void effect(List<Block> blocks, LinkedEffect effect) {
    Source.add(blocks, Style.CAPTION, effect.name());
    Source.add(blocks, Style.TEXT, effect.sentence());
    Source.add(blocks, Style.NOTE, effect.basis());
  }

  /** What the plan holds, level by level, then with objectives, axis by axis. */
  public Document synopsis() {
    return document(
        source.get("plandocument.name.synoptique"),
        List.of(new Part(true, SynopsisBlocks.tree(source)), new Part(true, byAxis())));
  }

  /** All indicators. */
  public Document indicators() {
    return document(
        source.get("plandocument.name.indicateurs"),
        List.of(new Part(true, IndicatorBlocks.all(source))));
  }

  /** The whole plan. */
  public Document whole() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(false, titlePage()));
    parts.add(new Part(false, frame()));
    parts.add(new Part(true, SynopsisBlocks.tree(source)));
    parts.add(new Part(true, byAxis()));
    parts.add(new Part(false, fiches()));
    parts.add(new Part(true, IndicatorBlocks.all(source)));
    List<Block> annexes = AnnexBlocks.all(source);
    if (!annexes.isEmpty()) {
      parts.add(new Part(true, annexes));
    }
    return document(source.get("plandocument.name.plan"), parts);
  }

  private Document document(String name, List<Part> parts) {
    String plan = source.index().plan().frame().title();
    return new Document(
        source.get("plandocument.title", name, plan),
        plan,
        edition(),
        source.today(),
        source.words().words().language(),
        parts);
  }

  private String edition() {
    String version = source.version();
    return version == null
        ? source.get("plandocument.edition", source.words().day(source.today()))
        : version;
  }

  private void example(List<Block> blocks) {
    if (source.example()) {
      blocks.add(new Paragraph(Style.NOTE, source.get("plan.example.note")));
    }
  }

  private List<Block> titlePage() {
    PlanFrame frame = source.index().plan().frame();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Paragraph(Style.TITLE, frame.title()));
    blocks.add(new Paragraph(Style.SUBTITLE, source.words().days(frame.life())));
    blocks.add(
        new Paragraph(Style.SUBTITLE, source.words().levels(PlanCounts.of(source.index().plan()))));
    example(blocks);
    String version = source.version();
    blocks.add(
        version == null
            ? new Paragraph(
                Style.NOTE, source.get("plandocument.made", source.words().day(source.today())))
            : new Paragraph(Style.SUBTITLE, version));
    return blocks;
  }

  private List<Block> byAxis() {
    return SynopsisBlocks.byAxis(source);
  }

  private List<Block> frame() {
    PlanFrame frame = source.index().plan().frame();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, source.get("plandocument.contents"), false));
    blocks.add(new Contents());
    blocks.add(new PageBreak());
    blocks.add(new Heading(1, source.get("plandocument.frame"), true));
    PlanStanding standing = PlanStanding.of(source.index(), source.today());
    blocks.add(
        new Paragraph(
            Style.TEXT,
            source.isPublic()
                ? standing.states(source.words())
                : standing.sentence(source.words())));
    String document = frame.document();
    new Source.Facts()
        .add(source.get("plandocument.frame.law"), source.get("plan.kind." + frame.kind()))
        .add(source.get("plandocument.frame.life"), source.words().days(frame.life()))
        .add(
            source.get("plandocument.frame.levels"),
            source.words().levels(PlanCounts.of(source.index().plan())))
        .add(source.get("plandocument.frame.document"), document == null ? "" : document)
        .into(blocks);
    if (!frame.programmes().isEmpty()) {
      blocks.add(new Paragraph(Style.CAPTION, source.get("plandocument.programmes")));
      blocks.add(programmes(frame.programmes()));
    }
    return blocks;
  }

  private Table programmes(List<Programme> programmes) {
    return new Table(
        List.of(
            source.column("plandocument.programme", 60), source.column("plandocument.days", 40)),
        programmes.stream()
            .map(
                programme ->
                    new Row(
                        List.of(programme.title(), source.words().days(programme.period())), false))
            .toList());
  }

  /** Every node, what is carried out on a page of its own. */
  private List<Block> fiches() {
    List<Block> blocks = new ArrayList<>();
    boolean opened = true;
    for (Fiche fiche : source.index().plan().fiches()) {
      // A level and the first thing below it share a page: a page for a title alone is wasted.
      boolean followed = source.index().isFollowed(fiche);
      if (!blocks.isEmpty() && opened) {
        blocks.add(new PageBreak());
      }
      int level = source.index().tree().depth(fiche.node().id()) + 1;
      blocks.add(new Heading(level, title(fiche), true));
      blocks.addAll(new FicheBlocks(source, fiche).all(level, false));
      opened = followed;
    }
    return blocks;
  }

  private String title(Fiche fiche) {
    return source.get(
        "plandocument.node",
        source.index().level(fiche),
        source.index().code(fiche.node().id()),
        fiche.node().title());
  }
}
