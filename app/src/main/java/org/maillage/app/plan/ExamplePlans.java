package org.maillage.app.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileReader;
import org.maillage.demo.plans.ExamplePlanFiles;
import org.springframework.stereotype.Service;

/** Brings the plans of the founding documents as models to read and to copy from. */
@Service
public class ExamplePlans {

  private final PlanRepository plans;
  private final PlanFiles files;

  ExamplePlans(PlanRepository plans, PlanFiles files) {
    this.plans = plans;
    this.files = files;
  }

  /** Puts those that the territory has not; what is there stays as it is. */
  public void fill(String territoryId) {
    Set<String> known =
        plans.listPlans(territoryId).stream().map(PlanSummary::id).collect(Collectors.toSet());
    for (String name : ExamplePlanFiles.NAMES) {
      String id = territoryId + "-" + name;
      if (!known.contains(id)) {
        files.addExample(id, territoryId, read(name));
      }
    }
  }

  private static PlanFile read(String name) {
    String file = name + ".yaml";
    try (InputStream in = ExamplePlanFiles.open(name)) {
      return PlanFileReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
