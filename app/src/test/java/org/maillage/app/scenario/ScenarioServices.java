package org.maillage.app.scenario;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.maillage.app.access.Access;
import org.maillage.app.territory.TerritoryRepository;
import org.maillage.app.territory.TerritorySummary;

/** The service over scenarios of a test, on territories of which every one is there. */
public final class ScenarioServices {

  /** The import in force of every territory. */
  public static final long IMPORT = 7;

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private ScenarioServices() {}

  public static ScenarioService over(ScenarioRepository scenarios, Access access) {
    TerritoryRepository territories = mock();
    when(territories.findSummary(anyString()))
        .thenAnswer(
            asked ->
                Optional.of(
                    new TerritorySummary(
                        asked.getArgument(0),
                        "Territoire",
                        List.of("99"),
                        1,
                        1,
                        "",
                        "",
                        IMPORT,
                        NOON)));
    return new ScenarioService(
        scenarios,
        mock(ScenarioEffects.class),
        territories,
        access,
        Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
