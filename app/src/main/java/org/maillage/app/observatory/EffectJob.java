package org.maillage.app.observatory;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.home.RoadFiles;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.job.JobContext;
import org.maillage.app.job.JobError;
import org.maillage.app.job.JobFailureException;
import org.maillage.app.job.JobKind;
import org.maillage.app.observatory.ObservatoryRepository.Batch;
import org.maillage.app.territory.RoadNetwork;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.times.RoadTravelTimes;
import org.maillage.domain.observatory.BatchEffects;
import org.maillage.domain.observatory.BatchOffer;
import org.maillage.domain.observatory.PeopleEffect;
import org.maillage.engine.profile.CarProfile;
import org.springframework.stereotype.Component;

/**
 * Says what the changes of a batch do to people. Its input is the batch, which holds all that was
 * true of the offer then: a restart, or a later change, makes no other answer of it.
 */
@Component
public class EffectJob implements JobKind {

  /** Name of the kind. */
  public static final String KEY = "observatoire";

  private static final String DONE = "{}";

  /** What it is doing, as every progress says it. */
  private static final String WORDS = "progress.changes";

  private final ObservatoryRepository store;
  private final TerritoryRepository territories;
  private final RoadFiles roadFiles;
  private final Alerts alerts;
  private final AlertMail mail;
  private final Subscriptions subscriptions;
  private final UnitOfWork work;
  private final Clock clock;

  EffectJob(
      ObservatoryRepository store,
      TerritoryRepository territories,
      RoadFiles roadFiles,
      Alerts alerts,
      AlertMail mail,
      Subscriptions subscriptions,
      UnitOfWork work,
      Clock clock) {
    this.store = store;
    this.territories = territories;
    this.roadFiles = roadFiles;
    this.alerts = alerts;
    this.mail = mail;
    this.subscriptions = subscriptions;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public @Nullable String run(String territoryId, String input, JobContext context) {
    Batch batch = store.findBatch(input).orElseThrow(() -> failure("observatory.error.gone"));
    BatchOffer offer = batch.offer();
    if (!batch.measured() && offer != null) {
      Map<Integer, Map<String, PeopleEffect>> effects = new HashMap<>();
      if (!measure(territoryId, offer, effects, context)) {
        return null;
      }
      Set<Integer> alerting = alerting(batch, effects);
      work.writeAll(() -> store.measured(batch.id(), effects, alerting, clock.instant()));
    }
    boolean mine = work.write(() -> store.claimAlert(batch.id(), clock.instant()));
    if (mine) {
      List<StoredEvent> events = store.listEvents(batch.id());
      mail.send(territoryId, events);
      subscriptions.tell(territoryId, events);
    }
    return DONE;
  }

  private boolean measure(
      String territoryId,
      BatchOffer offer,
      Map<Integer, Map<String, PeopleEffect>> effects,
      JobContext context) {
    RoadNetwork roads =
        territories
            .findRoadNetwork(territoryId)
            .orElseThrow(() -> failure("observatory.error.noRoads"));
    RoadTravelTimes engine =
        new RoadTravelTimes(roadFiles.getGraph(roads.fileSha256()), CarProfile.french());
    return BatchEffects.measure(
        engine,
        territories.listPopulationPoints(territoryId),
        offer,
        (event, ofServices) -> {
          effects.put(event, ofServices);
          context.at(WORDS, effects.size(), offer.undone().size());
        },
        context::goesOn);
  }

  private Set<Integer> alerting(Batch batch, Map<Integer, Map<String, PeopleEffect>> effects) {
    AlertSetting setting = alerts.get(batch.territoryId()).setting();
    Set<Integer> alerting = new HashSet<>();
    for (StoredEvent event : store.listEvents(batch.id())) {
      if (event.isAlert(effects.getOrDefault(event.ordinal(), Map.of()), setting)) {
        alerting.add(event.ordinal());
      }
    }
    return alerting;
  }

  private static JobFailureException failure(String key) {
    return new JobFailureException(new JobError(key, List.of()));
  }
}
