package org.maillage.data.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.data.communes.CommuneIndex;
import org.maillage.data.csv.CsvRow;
import org.maillage.data.csv.CsvTable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.projection.CoordinateSystem;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PopulationCell;

/**
 * Reads inhabited 200 m cells of the INSEE grid: {@code x3035} and {@code y3035}, the lower-left
 * corner in EPSG:3035, or {@code idcar_200m} ({@code CRS3035RES200mN2132400E4250000}), and {@code
 * ind}, individuals. The file may hold all of France.
 */
public final class CellReader {

  private static final double SIZE_M = 200;
  private static final Pattern ID = Pattern.compile("CRS3035RES200mN(\\d+)E(\\d+)");

  /** A cell on the shore has its centre in the sea: half its diagonal and the coast's drawing. */
  private static final double OUTSIDE_CONTOUR_DEG = 0.004;

  private final SourceInput in;
  private final CommuneIndex communes;
  private final List<PopulationCell> cells = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int id;
  private int x;
  private int y;
  private int people;

  private CellReader(SourceInput in, CommuneIndex communes) {
    this.in = in;
    this.communes = communes;
  }

  /** Reads the cells of the territory, sorted by id. */
  public static List<PopulationCell> read(SourceInput in, CommuneIndex communes) {
    CellReader reader = new CellReader(in, communes);
    reader.readTable();
    reader.cells.sort(Comparator.comparing(PopulationCell::id));
    return reader.cells;
  }

  private void readTable() {
    try (CsvTable table = CsvTable.open(in, ',')) {
      people = table.getColumn("ind", "Ind");
      id = table.findColumn("id", "idcar_200m", "idinspire");
      x = id == CsvTable.ABSENT ? table.getColumn("x3035") : table.findColumn("x3035");
      y = id == CsvTable.ABSENT ? table.getColumn("y3035") : table.findColumn("y3035");
      table.forEach(this::row);
    }
    in.finish();
  }

  private void row(CsvRow row) {
    OptionalDouble individuals = row.number(people);
    if (individuals.isEmpty()
        || Double.isNaN(individuals.getAsDouble())
        || individuals.getAsDouble() < 0) {
      in.reject(IssueCode.VALUE_INVALID, row.line(), row.text(people), "ind");
      return;
    }
    double[] corner = corner(row);
    if (corner.length == 0) {
      in.reject(
          IssueCode.VALUE_INVALID,
          row.line(),
          id == CsvTable.ABSENT ? row.text(x) + ", " + row.text(y) : row.text(id),
          id == CsvTable.ABSENT ? "x3035, y3035" : "idcar_200m");
      return;
    }
    add(row, corner[0], corner[1], individuals.getAsDouble());
  }

  private void add(CsvRow row, double cornerX, double cornerY, double individuals) {
    LatLon centre;
    try {
      centre = CoordinateSystem.LAEA_EUROPE.toWgs84(cornerX + SIZE_M / 2, cornerY + SIZE_M / 2);
    } catch (IllegalArgumentException e) {
      in.reject(IssueCode.VALUE_INVALID, row.line(), cornerX + ", " + cornerY, "x3035, y3035");
      return;
    }
    boolean inside =
        communes.near(centre.latDeg(), centre.lonDeg())
            && communes.findAt(centre, OUTSIDE_CONTOUR_DEG).isPresent();
    String name = String.format(Locale.ROOT, "CRS3035RES200mN%.0fE%.0f", cornerY, cornerX);
    if (!inside) {
      in.outside();
    } else if (!seen.add(name)) {
      in.reject(IssueCode.DUPLICATE_ID, row.line(), name);
    } else {
      in.accept();
      if (individuals > 0) {
        cells.add(new PopulationCell(name, centre, individuals));
      }
    }
  }

  /** Easting and northing of the lower-left corner in metres; empty when the row gives none. */
  private double[] corner(CsvRow row) {
    if (id != CsvTable.ABSENT) {
      Matcher matcher = ID.matcher(row.text(id));
      return matcher.matches()
          ? new double[] {
            Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(1))
          }
          : new double[0];
    }
    OptionalDouble east = row.number(x);
    OptionalDouble north = row.number(y);
    boolean given =
        east.isPresent()
            && north.isPresent()
            && !Double.isNaN(east.getAsDouble())
            && !Double.isNaN(north.getAsDouble());
    return given ? new double[] {east.getAsDouble(), north.getAsDouble()} : new double[0];
  }
}
