package org.maillage.app.siting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.job.JobContext;
import org.maillage.app.job.JobError;
import org.maillage.app.job.JobFailureException;
import org.maillage.app.job.JobKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** A search as a job: its input is a question, its result what came out. */
@Component
public class SitingJob implements JobKind {

  /** Name of the kind. */
  public static final String KEY = "implantations";

  private final SitingService service;
  private final ObjectMapper json;

  SitingJob(SitingService service, ObjectMapper json) {
    this.service = service;
    this.json = json;
  }

  @Override
  public String key() {
    return KEY;
  }

  /** The question as the input of a job. */
  public String write(SitingQuestion question) {
    return json.writeValueAsString(question);
  }

  /** The question of a job. */
  public SitingQuestion readQuestion(String input) {
    return json.readValue(input, SitingQuestion.class);
  }

  /** The best so far, or the result, of a job. */
  public SitingResult readResult(String result) {
    return json.readValue(result, SitingResult.class);
  }

  @Override
  public @Nullable String run(String territoryId, String input, JobContext context) {
    SitingQuestion question = readQuestion(input);
    DiagnosticDossier dossier =
        service
            .findDossier(territoryId)
            .orElseThrow(() -> failure(new SitingRefusedException("noDiagnostic")));
    Optional<SitingResult> before =
        context.start().map(this::readResult).filter(SitingResult::found);
    try {
      Optional<SitingResult> found =
          service.solve(question, dossier, new Watch(context, before)).map(r -> better(before, r));
      return found.map(json::writeValueAsString).or(context::start).orElse(null);
    } catch (SitingRefusedException e) {
      throw failure(e);
    }
  }

  /** What was found before the server ended holds until the search finds as good again. */
  private static SitingResult better(Optional<SitingResult> before, SitingResult now) {
    return before.filter(kept -> now.isWorseThan(kept)).orElse(now);
  }

  private static JobFailureException failure(SitingRefusedException refusal) {
    return new JobFailureException(
        new JobError(
            refusal.messageKey(), refusal.arguments().stream().map(String::valueOf).toList()));
  }

  /** Passes what the search tells on to the job. */
  private final class Watch implements SitingWatch {

    private final JobContext context;
    private final Optional<SitingResult> before;

    Watch(JobContext context, Optional<SitingResult> before) {
      this.context = context;
      this.before = before;
    }

    @Override
    public void at(String stage, long done, long total) {
      context.at("progress." + stage, done, total);
    }

    @Override
    public void found(SitingResult best) {
      context.best(json.writeValueAsString(better(before, best)));
    }

    @Override
    public boolean goesOn() {
      return context.goesOn();
    }
  }
}
