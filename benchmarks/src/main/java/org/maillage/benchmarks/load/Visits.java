package org.maillage.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What readers look at. Every address is one that a page of the product links to, or one of its
 * documented files, and answered 200 before the load began.
 */
final class Visits {

  /** Of a hundred visits so many are of each kind. */
  private static final Map<String, Integer> SHARES =
      new TreeMap<>(
          Map.of(
              "diagnostic",
              40,
              "commune",
              25,
              "chapitre",
              20,
              "carte",
              8,
              "export",
              4,
              "accueil",
              3));

  private static final Pattern LINK = Pattern.compile("href=\"(/territoires/[^\"#]*)\"");
  private static final Pattern COMMUNE = Pattern.compile("commune=([0-9AB]{5})");
  private static final List<String> CHAPTERS =
      List.of(
          "synthese",
          "eloignement",
          "poles",
          "besoins",
          "sante",
          "six-dimensions",
          "portrait",
          "quartiers",
          "typologie",
          "historique",
          "paniers");

  private final Map<String, List<String>> addresses = new TreeMap<>();

  /**
   * A request.
   *
   * @param kind for the report
   * @param path from the root
   */
  record Visit(String kind, String path) {}

  /** Finds what there is to look at. */
  static Visits find(HttpClient client, String server, List<String> territories)
      throws IOException, InterruptedException {
    Visits visits = new Visits();
    visits.add(client, server, "accueil", "/");
    for (String territory : territories) {
      visits.addTerritory(client, server, "/territoires/" + territory);
    }
    for (String kind : SHARES.keySet()) {
      if (!visits.addresses.containsKey(kind)) {
        throw new IllegalStateException("nothing of kind " + kind + " answers");
      }
    }
    return visits;
  }

  private void addTerritory(HttpClient client, String server, String page)
      throws IOException, InterruptedException {
    String html = add(client, server, "diagnostic", page);
    for (String query : List.of("?methode=communale", "?sujet=service:pharmacie", "?tri=nom")) {
      add(client, server, "diagnostic", page + query);
    }
    List<String> communes =
        COMMUNE.matcher(html).results().map(m -> m.group(1)).distinct().limit(15).toList();
    for (String commune : communes) {
      add(client, server, "commune", page + "?commune=" + commune);
    }
    List<String> chapters =
        LINK.matcher(html)
            .results()
            .map(m -> m.group(1).replace("&amp;", "&"))
            .filter(link -> CHAPTERS.stream().anyMatch(c -> link.startsWith(page + "/" + c)))
            .distinct()
            .toList();
    for (String chapter : chapters) {
      add(client, server, "chapitre", chapter);
    }
    add(client, server, "carte", page + "/carte.svg");
    add(client, server, "carte", page + "/contours.geojson");
    add(client, server, "export", page + "/communes.csv");
  }

  private String add(HttpClient client, String server, String kind, String path)
      throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofString());
    if (answered(answer.statusCode())) {
      addresses.computeIfAbsent(kind, k -> new ArrayList<>()).add(path);
    }
    return answer.body();
  }

  /** Whether a person gets what he asked for: the front page leads on to the only territory. */
  static boolean answered(int status) {
    return status == 200 || status == 302 || status == 303;
  }

  /** One of them, by the shares. */
  Visit next(RandomGenerator chance) {
    int drawn = chance.nextInt(100);
    for (Map.Entry<String, Integer> share : SHARES.entrySet()) {
      drawn -= share.getValue();
      if (drawn < 0) {
        List<String> paths = addresses.getOrDefault(share.getKey(), List.of());
        return new Visit(share.getKey(), paths.get(chance.nextInt(paths.size())));
      }
    }
    throw new IllegalStateException("the shares are less than 100");
  }

  /** Whose diagnostic the public may read. */
  List<String> territories() {
    return addresses.getOrDefault("diagnostic", List.of()).stream()
        .map(path -> path.replaceAll("^/territoires/|\\?.*$", ""))
        .distinct()
        .toList();
  }

  /** How many addresses of each kind there are. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    addresses.forEach((kind, paths) -> counts.put(kind, paths.size()));
    return counts;
  }
}
