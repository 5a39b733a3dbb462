package org.maillage.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Works on a scenario of its own: opens a place, takes it away, gives another name. It keeps what
 * the server acknowledged, and says at the end whether all of it is there. For one thread.
 */
final class Writer {

  private static final int MOST_CHANGES = 4;
  private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"([0-9]+)\"");

  private final HttpClient client;
  private final String server;
  private final String territory;
  private final int number;
  private final Recorder recorder;
  private final RandomGenerator chance;
  private final double latDeg;
  private final double lonDeg;
  private WriterSession session;

  /** What was acknowledged. */
  private @Nullable String page;

  private String name = "";
  private final List<String> places = new ArrayList<>();
  private int version;
  private int count;
  private long acknowledged;

  Writer(
      HttpClient client,
      String server,
      String territory,
      int number,
      double[] somewhereDeg,
      WriterSession session,
      Recorder recorder,
      RandomGenerator chance) {
    this.client = client;
    this.server = server;
    this.territory = territory;
    this.number = number;
    this.session = session;
    this.recorder = recorder;
    this.chance = chance;
    this.latDeg = somewhereDeg[0];
    this.lonDeg = somewhereDeg[1];
  }

  long acknowledged() {
    return acknowledged;
  }

  /** One change, as a person would make it: the page is read again afterwards. */
  void work() throws InterruptedException {
    count++;
    String scenario = page;
    if (scenario == null) {
      create();
    } else if (places.size() >= MOST_CHANGES || (!places.isEmpty() && chance.nextInt(4) == 0)) {
      remove(scenario);
    } else if (chance.nextInt(3) == 0) {
      rename(scenario);
    } else {
      open(scenario);
    }
  }

  private void create() throws InterruptedException {
    String wanted = "Charge " + number + " essai " + count;
    HttpResponse<String> answer =
        post("créer", "/territoires/" + territory + "/scenarios", "nom", wanted);
    if (answer != null) {
      page = URI.create(server).resolve(location(answer)).getPath();
      name = wanted;
      acknowledged++;
      read();
    }
  }

  private void rename(String scenario) throws InterruptedException {
    String wanted = "Charge " + number + " essai " + count;
    if (post("renommer", scenario + "/nom", "nom", wanted, "version", "" + version) != null) {
      name = wanted;
      acknowledged++;
      read();
    }
  }

  private void open(String scenario) throws InterruptedException {
    String place = "Lieu " + number + "-" + count;
    HttpResponse<String> answer =
        post(
            "changer",
            scenario + "/changements",
            "genre",
            "ouvrir",
            "version",
            "" + version,
            "nom",
            place,
            "lat",
            String.format(Locale.ROOT, "%.4f", latDeg),
            "lon",
            String.format(Locale.ROOT, "%.4f", lonDeg),
            "service",
            "pharmacie",
            "presence",
            "SITE");
    if (answer != null) {
      places.add(place);
      acknowledged++;
      read();
    }
  }

  private void remove(String scenario) throws InterruptedException {
    int index = chance.nextInt(places.size());
    String path = scenario + "/changements/" + index + "/retirer";
    if (post("retirer", path, "version", "" + version) != null) {
      places.remove(index);
      acknowledged++;
      read();
    }
  }

  /** Reads the page, as the browser does after each change, and the version in its forms. */
  private void read() throws InterruptedException {
    HttpResponse<String> answer = get("atelier", page);
    if (answer != null) {
      Matcher found = VERSION.matcher(answer.body());
      if (found.find()) {
        version = Integer.parseInt(found.group(1));
      }
    }
  }

  /**
   * What was acknowledged and is not there; empty when all is.
   *
   * @param now a session of the server as it runs now
   */
  List<String> findLost(WriterSession now) throws InterruptedException {
    session = now;
    String scenario = page;
    if (scenario == null) {
      return List.of();
    }
    HttpResponse<String> answer = get("vérification", scenario);
    if (answer == null) {
      return List.of("scenario " + scenario);
    }
    List<String> lost = new ArrayList<>();
    String html = answer.body();
    if (!html.contains("value=\"" + name + "\"")) {
      lost.add(scenario + ": name " + name);
    }
    for (String place : places) {
      // Numbers of places grow: one name must not be taken for the beginning of another.
      if (!Pattern.compile(Pattern.quote(place) + "(?![0-9])").matcher(html).find()) {
        lost.add(scenario + ": place " + place);
      }
    }
    return lost;
  }

  private @Nullable HttpResponse<String> get(String kind, @Nullable String path)
      throws InterruptedException {
    return send(kind, HttpRequest.newBuilder(URI.create(server + path)), 200);
  }

  private @Nullable HttpResponse<String> post(String kind, String path, String... fields)
      throws InterruptedException {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(
        kind,
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(String.join("&", pairs))),
        302);
  }

  private @Nullable HttpResponse<String> send(
      String kind, HttpRequest.Builder request, int expected) throws InterruptedException {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer =
          client.send(session.sign(request).build(), BodyHandlers.ofString());
      recorder.took("écriture: " + kind, System.nanoTime() - begun);
      boolean well =
          answer.statusCode() == expected || (expected == 302 && answer.statusCode() == 303);
      if (!well) {
        recorder.failed(kind, "status " + answer.statusCode());
      }
      return well ? answer : null;
    } catch (IOException e) {
      recorder.failed(kind, e.getClass().getSimpleName());
      return null;
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
