package org.maillage.app.plan.tree.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.FicheTemplate;
import org.maillage.domain.plan.LevelName;
import org.maillage.domain.plan.Numbering;
import org.maillage.domain.plan.Period;
import org.maillage.domain.plan.PlanFrame;
import org.maillage.domain.plan.PlanKind;
import org.maillage.domain.plan.PlanNode;
import org.maillage.domain.plan.Programme;
import org.springframework.util.MultiValueMap;

/**
 * The frame of a plan as somebody types it.
 *
 * @param title as typed
 * @param kind name of a {@link PlanKind}
 * @param start ISO day as typed
 * @param end ISO day as typed
 * @param numbering name of a {@link Numbering}
 * @param template name of a {@link FicheTemplate}
 * @param levels from the top; blank lines are no levels
 * @param programmes blank lines are no programmes
 */
record FrameForm(
    String title,
    String kind,
    String start,
    String end,
    String numbering,
    String template,
    List<Level> levels,
    List<Line> programmes) {

  /** Programmes that a form has room for; a scheme of six years has two. */
  private static final int PROGRAMMES = 4;

  /** A level as typed. */
  record Level(String one, String many) {
    boolean isBlank() {
      return one.isEmpty() && many.isEmpty();
    }
  }

  /** A programme as typed. */
  record Line(String title, String start, String end) {
    boolean isBlank() {
      return title.isEmpty() && start.isEmpty() && end.isEmpty();
    }
  }

  /**
   * What a form comes to.
   *
   * @param frame empty when something is wrong
   * @param problems keys of messages, by field
   */
  record Read(Optional<PlanFrame> frame, Map<String, String> problems) {}

  FrameForm {
    levels = List.copyOf(levels);
    programmes = List.copyOf(programmes);
  }

  /** Of a plan that is not there yet. */
  static FrameForm blank(List<Level> usual) {
    return new FrameForm(
        "",
        PlanKind.SDAASP.name(),
        "",
        "",
        Numbering.DOTS.name(),
        FicheTemplate.FREE.name(),
        filled(usual, PlanFrame.DEEPEST, new Level("", "")),
        filled(List.of(), PROGRAMMES, new Line("", "", "")));
  }

  static FrameForm of(PlanFrame frame) {
    List<Line> programmes = new ArrayList<>();
    for (Programme p : frame.programmes()) {
      programmes.add(
          new Line(p.title(), p.period().start().toString(), p.period().end().toString()));
    }
    return new FrameForm(
        frame.title(),
        frame.kind().name(),
        frame.life().start().toString(),
        frame.life().end().toString(),
        frame.numbering().name(),
        frame.template().name(),
        filled(
            frame.levels().stream().map(l -> new Level(l.one(), l.many())).toList(),
            PlanFrame.DEEPEST,
            new Level("", "")),
        filled(programmes, Math.max(PROGRAMMES, programmes.size() + 1), new Line("", "", "")));
  }

  /** As it was sent. */
  static FrameForm of(MultiValueMap<String, String> sent) {
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < PlanFrame.DEEPEST; i++) {
      levels.add(new Level(at(sent, "un", i), at(sent, "plusieurs", i)));
    }
    List<Line> programmes = new ArrayList<>();
    int lines = Math.max(PROGRAMMES, sent.getOrDefault("programme", List.of()).size());
    for (int i = 0; i < lines; i++) {
      programmes.add(new Line(at(sent, "programme", i), at(sent, "du", i), at(sent, "au", i)));
    }
    return new FrameForm(
        at(sent, "titre", 0),
        at(sent, "genre", 0),
        at(sent, "debut", 0),
        at(sent, "fin", 0),
        at(sent, "numerotation", 0),
        at(sent, "modele", 0),
        levels,
        programmes);
  }

  private static String at(MultiValueMap<String, String> sent, String name, int index) {
    List<String> values = sent.getOrDefault(name, List.of());
    return index < values.size() ? values.get(index).strip() : "";
  }

  private static <T> List<T> filled(List<T> given, int size, T blank) {
    List<T> rows = new ArrayList<>(given);
    while (rows.size() < size) {
      rows.add(blank);
    }
    return rows;
  }

  /**
   * Reads what was typed.
   *
   * @param document where the plan was written first, which no form changes
   */
  Read read(@Nullable String document) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (title.isEmpty() || title.length() > PlanFrame.LONGEST_TITLE) {
      problems.put("titre", "plantree.frame.title-missing");
    }
    Optional<PlanKind> readKind = constant(PlanKind.class, kind, "genre", problems);
    Optional<Numbering> readNumbering =
        constant(Numbering.class, numbering, "numerotation", problems);
    Optional<FicheTemplate> readTemplate =
        constant(FicheTemplate.class, template, "modele", problems);
    Optional<Period> life = period(start, end, "debut", problems);
    List<LevelName> readLevels = levels(problems);
    List<Programme> readProgrammes = programmes(problems);
    if (!problems.isEmpty()) {
      return new Read(Optional.empty(), problems);
    }
    PlanFrame frame =
        new PlanFrame(
            title,
            readKind.orElseThrow(),
            life.orElseThrow(),
            document,
            readNumbering.orElseThrow(),
            readTemplate.orElseThrow(),
            readLevels,
            readProgrammes);
    return new Read(Optional.of(frame), problems);
  }

  private static <E extends Enum<E>> Optional<E> constant(
      Class<E> type, String name, String field, Map<String, String> problems) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return Optional.of(constant);
      }
    }
    problems.put(field, "plantree.frame.choose");
    return Optional.empty();
  }

  private static Optional<Period> period(
      String from, String to, String field, Map<String, String> problems) {
    try {
      LocalDate first = LocalDate.parse(from);
      LocalDate last = LocalDate.parse(to);
      if (!last.isBefore(first)) {
        return Optional.of(new Period(first, last));
      }
      problems.put(field, "plantree.frame.days-order");
    } catch (DateTimeException e) {
      problems.put(field, "plantree.frame.days-missing");
    }
    return Optional.empty();
  }

  private List<LevelName> levels(Map<String, String> problems) {
    List<LevelName> read = new ArrayList<>();
    boolean ended = false;
    for (Level level : levels) {
      if (level.isBlank()) {
        ended = true;
      } else if (ended) {
        problems.put("niveaux", "plantree.frame.levels-hole");
      } else if (isName(level.one()) && isName(level.many())) {
        read.add(new LevelName(level.one(), level.many()));
      } else {
        problems.put("niveaux", "plantree.frame.levels-both");
      }
    }
    if (read.isEmpty() && !problems.containsKey("niveaux")) {
      problems.put("niveaux", "plantree.frame.levels-none");
    }
    return read;
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LevelName.LONGEST;
  }

  private List<Programme> programmes(Map<String, String> problems) {
    List<Programme> read = new ArrayList<>();
    for (Line line : programmes) {
      if (line.isBlank()) {
        continue;
      }
      if (line.title().isEmpty() || line.title().length() > PlanNode.LONGEST_TITLE) {
        problems.put("programmes", "plantree.frame.programme-title");
      }
      period(line.start(), line.end(), "programmes", problems)
          .ifPresent(days -> read.add(new Programme(line.title(), days)));
    }
    return read;
  }
}
