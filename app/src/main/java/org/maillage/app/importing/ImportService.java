package org.maillage.app.importing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.maillage.app.home.HomeException;
import org.maillage.app.home.KeptSources;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.offer.StructureRepository;
import org.maillage.app.operations.Meters;
import org.maillage.app.territory.ImportedTerritory;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.SourceFile;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.data.description.DataFolder;
import org.maillage.data.description.SourceDescription;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.issue.IssueLog;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.data.issue.Severity;
import org.maillage.data.progress.Progress;
import org.maillage.engine.storage.RoadGraphFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports a territory folder, whole or not at all:
 *
 * <ol>
 *   <li>read the description and hash every file; the same hashes as last time: nothing to do;
 *   <li>read everything into memory: a file that is refused ends it here, with nothing written;
 *   <li>write the road graphs, and copies of the files, into files named by their content;
 *   <li>in one transaction, put the territory in the place of the former one and name those files;
 *   <li>delete the files that no territory names any more.
 * </ol>
 *
 * <p>Wherever it is cut, the former state is whole: until the transaction ends nothing names what
 * was written. One import runs at a time: within a process by a lock before anything is read, and
 * between processes by a row of the database that the transaction holds. Whoever waited looks again
 * whether there is still something to do.
 */
@Service
public class ImportService {

  private final TerritoryFiles files;
  private final TerritoryRepository territories;
  private final StructureRepository structures;
  private final ImportRunRepository runs;
  private final RoadFiles roadFiles;
  private final KeptSources sources;
  private final UnitOfWork work;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final String dataEnvironment;
  private final JsonMapper json = new JsonMapper();
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  @Autowired
  ImportService(
      TerritoryFiles files,
      TerritoryRepository territories,
      StructureRepository structures,
      ImportRunRepository runs,
      RoadFiles roadFiles,
      KeptSources sources,
      UnitOfWork work,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${maillage.data:}") String dataEnvironment) {
    this.files = files;
    this.territories = territories;
    this.structures = structures;
    this.runs = runs;
    this.roadFiles = roadFiles;
    this.sources = sources;
    this.work = work;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
    this.dataEnvironment = dataEnvironment;
  }

  /** What an import is known by. */
  private record Request(
      TerritoryDescription description,
      String text,
      DataFolder data,
      SortedMap<String, String> sha256BySource,
      Instant startedAt) {

    String territoryId() {
      return description.id();
    }

    SourceDescription source(String id) {
      return description.sources().stream()
          .filter(source -> source.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no source " + id));
    }

    String fingerprint() {
      return Fingerprint.of(Fingerprint.ofText(text), sha256BySource);
    }

    /** With the hashes of what was really read, should a file have changed meanwhile. */
    Request asRead(List<SourceFile> read) {
      SortedMap<String, String> hashes = new TreeMap<>(sha256BySource);
      read.forEach(file -> hashes.put(file.sourceId(), file.sha256()));
      return new Request(description, text, data, hashes, startedAt);
    }
  }

  /**
   * Imports a territory. Blocks while another import runs.
   *
   * @param territory a territory folder that holds {@code territoire.yaml}, or the file itself
   * @param dataFolder where the files lie; empty for {@code MAILLAGE_DATA} and the usual places
   * @param progress told the stages {@code import.check}, {@code read.*}, {@code import.derive},
   *     {@code store.roads}, {@code store.sources} and {@code store.territory}
   * @throws HomeException when the disk does not take the road graph
   */
  public ImportOutcome importTerritory(
      Path territory, Optional<Path> dataFolder, Progress progress) {
    ImportOutcome outcome = importOne(territory, dataFolder, progress);
    Meters.importEnded(outcome.status());
    return outcome;
  }

  private ImportOutcome importOne(Path territory, Optional<Path> dataFolder, Progress progress) {
    oneAtATime.lock();
    try {
      Request request;
      try {
        request = describe(territory, dataFolder, progress);
      } catch (RefusedFileException e) {
        return refusedDescription(e);
      }
      Optional<ImportOutcome> unchanged = work.read(() -> findUnchanged(request));
      if (unchanged.isPresent()) {
        keepWhatIsNot(request, progress);
        return unchanged.get();
      }
      return readAndStore(request, progress);
    } finally {
      oneAtATime.unlock();
    }
  }

  private Request describe(Path territory, Optional<Path> dataFolder, Progress progress) {
    Instant startedAt = clock.instant();
    TerritoryDescription description = TerritoryDescription.read(territory);
    String text = TerritoryDescription.readText(territory);
    DataFolder data =
        DataFolder.resolve(dataFolder, dataEnvironment, territory, Path.of(""), description);
    SortedMap<String, String> hashes = new TreeMap<>();
    int done = 0;
    for (SourceDescription source : description.sources()) {
      progress.at("import.check", source.file(), done++, description.sources().size());
      if (data.holds(source)) {
        hashes.put(source.id(), Fingerprint.ofFile(data.getFile(source)));
      }
    }
    return new Request(description, text, data, hashes, startedAt);
  }

  private static ImportOutcome refusedDescription(RefusedFileException refusal) {
    IssueLog issues = new IssueLog();
    issues.add(refusal.issue());
    return new ImportOutcome(
        ImportOutcome.Status.REFUSED,
        "",
        0,
        ImportCounts.NONE,
        ImportRun.countsOf(issues),
        issues.kept());
  }

  private Optional<ImportOutcome> findUnchanged(Request request) {
    String id = request.territoryId();
    Optional<ImportRun> inForce =
        runs.findInForce(id).filter(run -> run.fingerprint().equals(request.fingerprint()));
    boolean whole =
        Stream.of(territories.findRoadNetwork(id), territories.findWalkNetwork(id))
            .allMatch(network -> network.filter(n -> roadFiles.has(n.fileSha256())).isPresent());
    return inForce
        .filter(run -> whole)
        .map(run -> outcome(ImportOutcome.Status.UNCHANGED, run.id(), run));
  }

  private ImportOutcome readAndStore(Request request, Progress progress) {
    IssueLog issues = new IssueLog();
    Reading reading;
    try {
      reading =
          new ReadingStage(files, issues, progress).read(request.description(), request.data());
    } catch (RefusedFileException e) {
      issues.add(e.issue());
      return refuse(request, issues);
    }
    if (issues.kept().stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
      return refuse(request, issues);
    }
    progress.at("store.roads", "", 0, 2);
    RoadNetwork roads = storeNetwork(reading.roads());
    progress.at("store.roads", "", 1, 2);
    RoadNetwork walks = storeNetwork(reading.walks());
    progress.at("store.roads", "", 2, 2);
    keepSources(request, reading.files(), progress);
    Request read = request.asRead(reading.files());
    ImportOutcome outcome = work.write(() -> store(read, reading, roads, walks, issues, progress));
    deleteLeftOvers();
    return outcome;
  }

  /** A territory of an older version has no copies of its files yet. */
  private void keepWhatIsNot(Request request, Progress progress) {
    keepSources(request, territories.listSourceFiles(request.territoryId()), progress);
    if (territories.findDescription(request.territoryId()).isEmpty()) {
      work.writeAll(() -> territories.keepDescription(request.territoryId(), request.text()));
    }
  }

  /** Before the transaction: a file that is kept for nothing goes a day later. */
  private void keepSources(Request request, List<SourceFile> read, Progress progress) {
    for (int i = 0; i < read.size(); i++) {
      SourceFile file = read.get(i);
      progress.at("store.sources", file.file(), i, read.size());
      if (!sources.has(file.sha256())) {
        sources.keep(request.data().getFile(request.source(file.sourceId())));
      }
    }
  }

  private ImportOutcome refuse(Request request, IssueLog issues) {
    ImportRun run = run(request, ImportRun.Status.REFUSED, issues);
    long id = runs.record(run);
    return new ImportOutcome(
        ImportOutcome.Status.REFUSED,
        request.territoryId(),
        id,
        ImportCounts.NONE,
        run.counts(),
        run.issues());
  }

  private RoadNetwork storeNetwork(org.maillage.engine.graph.RoadNetwork network) {
    RoadFiles.Stored stored = roadFiles.store(file -> RoadGraphFile.write(file, network.graph()));
    return new RoadNetwork(
        stored.sha256(),
        stored.sizeBytes(),
        network.graph().nodeCount(),
        network.graph().edgeCount(),
        json.writeValueAsString(network.report()));
  }

  /** Another process may have cleaned up after its own import before this one had the lock. */
  private void storeIfLost(RoadNetwork stored, org.maillage.engine.graph.RoadNetwork network) {
    if (!roadFiles.has(stored.fileSha256())) {
      roadFiles.store(file -> RoadGraphFile.write(file, network.graph()));
    }
  }

  /** Within the transaction. */
  private ImportOutcome store(
      Request request,
      Reading reading,
      RoadNetwork roads,
      RoadNetwork walks,
      IssueLog issues,
      Progress progress) {
    progress.at("store.territory", request.territoryId(), 0, 3);
    runs.lock();
    Optional<ImportOutcome> unchanged = findUnchanged(request);
    if (unchanged.isPresent()) {
      return unchanged.get();
    }
    storeIfLost(roads, reading.roads());
    storeIfLost(walks, reading.walks());
    Optional<ImportRun> former = runs.findInForce(request.territoryId());
    ImportCounts before = former.isPresent() ? counts(request.territoryId()) : ImportCounts.NONE;
    ImportRun run = run(request, ImportRun.Status.IMPORTED, issues);
    long runId = runs.record(run);
    territories.replace(
        new ImportedTerritory(
            runId,
            request.text(),
            reading.territory(),
            reading.files(),
            reading.points(),
            reading.vintages(),
            roads,
            walks));
    progress.at("store.territory", request.territoryId(), 1, 3);
    structures.replace(request.territoryId(), reading.structures());
    progress.at("store.territory", request.territoryId(), 2, 3);
    events.publishEvent(
        new TerritoryImported(
            reading.territory(), request.sha256BySource(), reading.records(), reading.places()));
    ImportOutcome outcome = outcome(ImportOutcome.Status.IMPORTED, runId, run);
    journal.record(
        new Act(
            ObjectKind.TERRITORY,
            request.territoryId(),
            request.territoryId(),
            "imported",
            former.map(known -> figures(known.id(), known.fingerprint(), before)).orElse(null),
            figures(runId, run.fingerprint(), outcome.counts())));
    progress.at("store.territory", request.territoryId(), 3, 3);
    return outcome;
  }

  private ImportRun run(Request request, ImportRun.Status status, IssueLog issues) {
    return new ImportRun(
        0,
        request.territoryId(),
        status,
        request.startedAt(),
        clock.instant(),
        request.fingerprint(),
        ImportRun.countsOf(issues),
        issues.kept());
  }

  private ImportOutcome outcome(ImportOutcome.Status status, long runId, ImportRun run) {
    return new ImportOutcome(
        status, run.territoryId(), runId, counts(run.territoryId()), run.counts(), run.issues());
  }

  private ImportCounts counts(String territoryId) {
    return new ImportCounts(territories.getCounts(territoryId), structures.count(territoryId));
  }

  /** An import of millions of rows is one entry of the journal. */
  private String figures(long runId, String fingerprint, ImportCounts counts) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("importRunId", runId);
    figures.put("fingerprint", fingerprint);
    figures.put("communes", counts.territory().communes());
    figures.put("population", counts.territory().population());
    figures.put("zones", counts.territory().zones());
    figures.put("cells", counts.territory().cells());
    figures.put("indicators", counts.territory().indicators());
    figures.put("points", counts.territory().points());
    figures.put("roadEdges", counts.territory().roadEdges());
    figures.put("structures", counts.structures());
    return json.writeValueAsString(figures);
  }

  /**
   * Deletes the road files that no territory names, those of former imports and of imports that
   * were cut, and sources that nobody imported for a day. Called after each import and at each
   * start.
   */
  void deleteLeftOvers() {
    work.writeAll(
        () -> {
          runs.lock();
          roadFiles.deleteExcept(territories.listRoadFiles());
          sources.deleteExcept(territories.listSourceHashes());
        });
  }
}
