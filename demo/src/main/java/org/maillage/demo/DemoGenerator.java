package org.maillage.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.maillage.data.progress.Progress;
import org.maillage.demo.names.Toponyms;
import org.maillage.demo.offer.OfferPlan;
import org.maillage.demo.population.Census;
import org.maillage.demo.population.PopulationGrid;
import org.maillage.demo.population.Profile;
import org.maillage.demo.relief.Georeference;
import org.maillage.demo.relief.Landscape;
import org.maillage.demo.roads.Roads;
import org.maillage.demo.settlement.BuiltUp;
import org.maillage.demo.settlement.Settlements;
import org.maillage.demo.writing.Departement;
import org.maillage.demo.writing.TerritoryFolder;
import org.maillage.demo.zoning.Cantons;
import org.maillage.demo.zoning.Quarters;
import org.maillage.demo.zoning.Zonings;

/**
 * Generates a fictional département as a territory folder. The same parameters give the same bytes.
 */
public final class DemoGenerator {

  private static final int STEPS = 6;

  private DemoGenerator() {}

  /**
   * Generates and writes: {@code territoire.yaml} and the files it names, and {@code eau.geojson}
   * (sea, river, brooks) for a background.
   *
   * @param folder created when it is not there; files of the same names are replaced
   * @param progress stages {@code demo.relief}, {@code demo.communes}, {@code demo.roads}, {@code
   *     demo.people}, {@code demo.offer} (step of steps) and {@code demo.write} (file of files)
   * @throws IOException when the folder cannot be written; there is no description in it then
   */
  public static void generate(DemoParameters parameters, Path folder, Progress progress)
      throws IOException {
    TerritoryFolder.write(draw(parameters, progress), folder, progress);
  }

  /** Draws a département without writing it. */
  public static Departement draw(DemoParameters parameters, Progress progress) {
    progress.at("demo.relief", "", 0, STEPS);
    Landscape landscape = Landscape.draw(parameters.seed(), parameters.communes());
    progress.at("demo.communes", "", 1, STEPS);
    Toponyms names = new Toponyms(parameters.seed());
    Settlements settlements =
        Settlements.settle(landscape, names, parameters.communes(), parameters.population());
    BuiltUp builtUp = new BuiltUp(settlements);
    Zonings zonings = Zonings.group(settlements, names);
    Cantons cantons = Cantons.draw(settlements, builtUp);
    progress.at("demo.roads", "", 2, STEPS);
    Roads roads = Roads.build(settlements, builtUp, parameters.roadNodes());
    progress.at("demo.people", "", 3, STEPS);
    Georeference georeference = new Georeference(landscape.frame());
    List<PopulationGrid.Cell> cells =
        new PopulationGrid(settlements, builtUp, roads.lines(), georeference).spread();
    List<Profile> profiles = Profile.draw(settlements);
    progress.at("demo.offer", "", 4, STEPS);
    OfferPlan offer = OfferPlan.draw(settlements, builtUp, roads);
    return new Departement(
        settlements,
        names,
        zonings,
        cantons,
        Quarters.draw(settlements, builtUp, names),
        roads,
        cells,
        profiles,
        Census.draw(settlements, profiles),
        offer,
        georeference);
  }
}
