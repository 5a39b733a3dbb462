package org.maillage.app.sources.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.home.KeptSources;
import org.maillage.app.job.Job;
import org.maillage.app.job.Jobs;
import org.maillage.app.shell.Words;
import org.maillage.app.sources.Descriptions;
import org.maillage.app.sources.Update;
import org.maillage.app.sources.Update.NewFile;
import org.maillage.app.sources.UpdateJob;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;
import org.maillage.data.description.TerritoryDescription;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Brings files in the place of others, and has the diagnostic computed. */
@Controller
@RequestMapping("/territoires/{id}/" + UpdateJob.KEY)
@Requires(Right.IMPORT_DATA)
class ReplacingController {

  private static final String TOO_LARGE = "trop-gros";
  private static final String KEY_OF_COMPUTING = "compute:";
  private static final int LONGEST_VINTAGE = 40;

  private final TerritoryRepository territories;
  private final KeptSources kept;
  private final UpdateJob kind;
  private final Jobs jobs;
  private final MessageSource messages;

  ReplacingController(
      TerritoryRepository territories,
      KeptSources kept,
      UpdateJob kind,
      Jobs jobs,
      MessageSource messages) {
    this.territories = territories;
    this.kept = kept;
    this.kind = kind;
    this.jobs = jobs;
    this.messages = messages;
  }

  /**
   * A file of the form.
   *
   * @param number of its fields
   * @param line the one in force
   * @param vintage as it was typed
   * @param open true when its fields show
   */
  record Row(int number, SourceLines.Line line, String vintage, boolean open) {}

  /** Nothing was asked for, because of what the message says. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String title;
    private final String file;

    Refused(String key, String title, String file) {
      super(key);
      this.key = key;
      this.title = title;
      this.file = file;
    }
  }

  @GetMapping("/remplacer")
  ModelAndView form(
      @PathVariable String id,
      @RequestParam(name = "fichier", defaultValue = "") String chosen,
      @RequestParam(name = TOO_LARGE, required = false) @Nullable String tooLarge,
      Locale locale) {
    Words words = new Words(messages, locale);
    String problem = tooLarge == null ? "" : words.get("sources.problem.size");
    return form(id, chosen, Map.of(), problem, HttpStatus.OK, words);
  }

  /** The files that a form can replace; none when the territory's own are not kept. */
  private List<SourceLines.Line> lines(String id, Words words) {
    List<SourceFile> read = territories.listSourceFiles(id);
    return territories
        .findDescription(id)
        .map(TerritoryDescription::parse)
        .filter(description -> SourceLines.allKept(read, kept))
        .map(description -> SourceLines.of(description, read, words))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /**
   * @param chosen the file whose fields show
   * @param typed what was typed, by the name of its field: these rows show too
   */
  private ModelAndView form(
      String id,
      String chosen,
      Map<String, String> typed,
      String problem,
      HttpStatus status,
      Words words) {
    TerritorySummary territory = get(id);
    List<Row> rows = new ArrayList<>();
    for (SourceLines.Line line : lines(id, words)) {
      String vintage = vintage(typed, rows.size());
      boolean open = line.file().equals(chosen) || !vintage.isEmpty();
      rows.add(new Row(rows.size(), line, vintage, open));
    }
    rows.sort(Comparator.comparing(Row::open).reversed());
    ModelAndView page = new ModelAndView("sources/replace");
    page.addObject("territoryId", id);
    page.addObject("territory", territory.name());
    page.addObject("rows", rows);
    page.addObject("problem", problem);
    page.addObject("submission", jobs.newSubmission());
    page.addObject("inForce", territory.importRunId());
    page.setStatus(status);
    return page;
  }

  /** Keeps the files and puts the import in the queue. */
  @PostMapping("/remplacer")
  Object replace(
      @PathVariable String id,
      @RequestParam Map<String, String> typed,
      @RequestParam Map<String, MultipartFile> brought,
      @RequestParam(name = "jeton", defaultValue = "") String submission,
      @RequestParam(name = "import", defaultValue = "0") long inForce,
      Locale locale) {
    Words words = new Words(messages, locale);
    TerritorySummary territory = get(id);
    List<SourceLines.Line> lines = lines(id, words);
    Map<String, String> titles =
        lines.stream()
            .collect(Collectors.toMap(SourceLines.Line::file, line -> line.titles().get(0)));
    try {
      if (territory.importRunId() != inForce || submission.isBlank()) {
        throw new Refused("changed", "", "");
      }
      Update update = new Update(keep(lines, typed, brought));
      String title =
          update.files().stream()
              .map(
                  file ->
                      words.get(
                          "sources.title.file",
                          Objects.requireNonNull(titles.get(file.replaces())),
                          file.vintage()))
              .collect(Collectors.joining(", "));
      return submit(id, title, update, submission);
    } catch (Refused e) {
      String problem = words.get("sources.problem." + e.key, e.title);
      return form(id, e.file, typed, problem, HttpStatus.UNPROCESSABLE_CONTENT, words);
    }
  }

  /** Everything is looked at before anything is kept. */
  private List<NewFile> keep(
      List<SourceLines.Line> lines, Map<String, String> typed, Map<String, MultipartFile> brought) {
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      MultipartFile file = brought.get("fichier" + i);
      if (file != null && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
        SourceLines.Line line = lines.get(i);
        if (file.isEmpty()) {
          throw new Refused("empty", line.title(), line.file());
        }
        if (vintage(typed, i).isEmpty()) {
          throw new Refused("vintage", line.title(), line.file());
        }
        chosen.add(i);
      }
    }
    if (chosen.isEmpty()) {
      throw new Refused("none", "", "");
    }
    return chosen.stream()
        .map(
            i ->
                keep(
                    lines.get(i).file(),
                    Objects.requireNonNull(brought.get("fichier" + i)),
                    vintage(typed, i)))
        .toList();
  }

  private static String vintage(Map<String, String> typed, int row) {
    String text = Objects.requireNonNullElse(typed.get("millesime" + row), "").strip();
    return text.length() > LONGEST_VINTAGE ? text.substring(0, LONGEST_VINTAGE) : text;
  }

  private NewFile keep(String replaces, MultipartFile file, String vintage) {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    try (InputStream in = file.getInputStream()) {
      return new NewFile(replaces, Descriptions.fileName(name), kept.keep(in), vintage);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The diagnostic of what is in store, where an import has none yet. */
  @PostMapping("/calcul")
  String compute(@PathVariable String id, Locale locale) {
    // One computation an import: a second click leads to the first.
    return submit(
        id,
        new Words(messages, locale).get("sources.title.compute"),
        new Update(List.of()),
        KEY_OF_COMPUTING + get(id).importRunId());
  }

  private String submit(String id, String title, Update update, String submission) {
    String job = jobs.submit(id, UpdateJob.KEY, title, kind.write(update), submission);
    return "redirect:" + address(id, job);
  }

  @PostMapping("/travaux/{job:[0-9a-f]{32}}/encore")
  String again(@PathVariable String id, @PathVariable("job") String jobId) {
    Job job =
        jobs.find(id, UpdateJob.KEY, jobId)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:" + address(id, jobs.again(job));
  }

  private static String address(String id, String jobId) {
    return "/territoires/" + id + "/" + UpdateJob.KEY + "/travaux/" + jobId;
  }

  private TerritorySummary get(String id) {
    return territories
        .findSummary(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
