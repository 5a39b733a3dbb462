package org.maillage.app.siting;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.export.CsvDialect;
import org.maillage.app.export.CsvOut;
import org.maillage.app.siting.SitingResult.Chosen;
import org.maillage.app.siting.SitingResult.Place;
import tools.jackson.databind.json.JsonMapper;

/** The places of an answer as files: the chosen ones by rank, then those that stay and close. */
public final class SitingFiles {

  private static final double MS_PER_MINUTE = 60_000;

  private static final List<String> HEADER =
      List.of(
          "etat",
          "rang",
          "id",
          "nom",
          "commune_code",
          "commune_nom",
          "latitude",
          "longitude",
          "origine",
          "cout_eur",
          "habitants_gagnants",
          "gain_moyen_min");

  private final SitingResult result;

  public SitingFiles(SitingResult result) {
    this.result = result;
  }

  /** A CSV, one line a place. */
  public byte[] csv(CsvDialect dialect) {
    StringWriter out = new StringWriter();
    try {
      write(dialect, out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(CsvDialect dialect, StringWriter out) throws IOException {
    CsvOut csv = CsvOut.open(dialect, out);
    csv.row(HEADER);
    for (Chosen chosen : result.sites()) {
      csv.row(
          row(
              "choisi",
              chosen.place(),
              chosen.rank(),
              chosen.costEur(),
              number(chosen.peopleGaining(), 0),
              number(chosen.meanGainMs() / MS_PER_MINUTE, 1)));
    }
    result.kept().forEach(place -> csv.row(row("maintenu", place, null, null, null, null)));
    result.closed().forEach(place -> csv.row(row("ferme", place, null, null, null, null)));
    csv.flush();
  }

  private static List<@Nullable Object> row(
      String state,
      Place place,
      @Nullable Integer rank,
      @Nullable Long costEur,
      @Nullable BigDecimal people,
      @Nullable BigDecimal gainMin) {
    return Arrays.asList(
        state,
        rank,
        place.id(),
        place.name(),
        place.communeCode(),
        place.communeName(),
        number(place.position().latDeg(), 5),
        number(place.position().lonDeg(), 5),
        place.origin().name().toLowerCase(Locale.ROOT),
        costEur,
        people,
        gainMin);
  }

  private static BigDecimal number(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A GeoJSON collection, one point a place. */
  public byte[] geoJson() {
    List<Map<String, Object>> features = new ArrayList<>();
    for (Chosen chosen : result.sites()) {
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("rang", chosen.rank());
      more.put("habitants_gagnants", Math.round(chosen.peopleGaining()));
      more.put("gain_moyen_min", Math.round(chosen.meanGainMs() / MS_PER_MINUTE * 10) / 10.0);
      features.add(feature("choisi", chosen.place(), more));
    }
    result.kept().forEach(place -> features.add(feature("maintenu", place, Map.of())));
    result.closed().forEach(place -> features.add(feature("ferme", place, Map.of())));
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features);
    return JsonMapper.shared().writeValueAsBytes(collection);
  }

  private static Map<String, Object> feature(String state, Place place, Map<String, Object> more) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("etat", state);
    properties.put("id", place.id());
    properties.put("nom", place.name());
    properties.put("commune_code", place.communeCode());
    properties.put("commune_nom", place.communeName());
    properties.put("origine", place.origin().name().toLowerCase(Locale.ROOT));
    properties.putAll(more);
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", "Point");
    geometry.put("coordinates", List.of(place.position().lonDeg(), place.position().latDeg()));
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }
}
