package org.maillage.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Wait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium without a window. Nothing is ever downloaded for it. */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** What a check of a long page may take while the machine has other work. */
  private static final int AXE_PATIENCE_S = 60;

  private record Kind(int widthPx, int heightPx, boolean scripts) {}

  private static final Map<Kind, Queue<ChromeDriver>> FREE = new ConcurrentHashMap<>();
  private static final Map<ChromeDriver, Kind> LENT = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> FREE.values().forEach(free -> free.forEach(ChromeDriver::quit))));
  }

  private Browser() {}

  /** No page has frames, for which the library opens a second window at each check. */
  private static AxeBuilder axe() {
    return new AxeBuilder().setTimeout(AXE_PATIENCE_S).setLegacyMode();
  }

  /** What is wrong with the accessibility of a page. */
  static List<Rule> violations(ChromeDriver browser) {
    return violations(browser, axe());
  }

  /** The same by some rules alone, which takes a fraction of the time. */
  static List<Rule> violationsOf(ChromeDriver browser, List<String> rules) {
    return violations(browser, axe().withRules(rules));
  }

  /**
   * The library gives the browser one second to take its script in, which a busy machine may not
   * manage at once: it is given a second try.
   */
  private static List<Rule> violations(ChromeDriver browser, AxeBuilder axe) {
    try {
      return axe.analyze(browser).getViolations();
    } catch (RuntimeException e) {
      if (!String.valueOf(e.getMessage()).contains("inject axe")) {
        throw e;
      }
      return axe.analyze(browser).getViolations();
    }
  }

  private static Optional<Path> chromium() {
    return find("MAILLAGE_CHROMIUM", "chromium", "chromium-browser", "google-chrome");
  }

  private static Optional<Path> driver() {
    return find("MAILLAGE_CHROMEDRIVER", "chromedriver");
  }

  /**
   * Skips the test where there is no browser; it fails there when {@code MAILLAGE_REQUIRE_BROWSER}
   * is true.
   */
  static void assumeInstalled() {
    boolean found = chromium().isPresent() && driver().isPresent();
    if (!found && "true".equals(System.getenv("MAILLAGE_REQUIRE_BROWSER"))) {
      throw new IllegalStateException("Chromium and chromedriver are required and not found");
    }
    assumeTrue(
        found,
        "no Chromium with its chromedriver on the PATH: the pages are not tested in a browser");
  }

  /**
   * A browser that knows nothing of what was done before: one that was given back, else a new one.
   * To start one takes as long as a short story.
   */
  static ChromeDriver lend(int widthPx, int heightPx, boolean scripts, Path downloads) {
    Kind kind = new Kind(widthPx, heightPx, scripts);
    ChromeDriver free = FREE.computeIfAbsent(kind, k -> new ConcurrentLinkedQueue<>()).poll();
    ChromeDriver lent = free == null ? open(widthPx, heightPx, scripts, downloads) : free;
    LENT.put(lent, kind);
    lent.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toAbsolutePath().toString()));
    return lent;
  }

  /** Takes a lent browser back, without what it was told; one that is stuck is ended. */
  static void takeBack(ChromeDriver lent) {
    Kind kind = LENT.remove(lent);
    try {
      String here = lent.getCurrentUrl();
      lent.get("about:blank");
      lent.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      if (here.startsWith("http")) {
        URI address = URI.create(here.replaceAll("[?#].*", ""));
        lent.executeCdpCommand(
            "Storage.clearDataForOrigin",
            Map.of(
                "origin",
                address.getScheme() + "://" + address.getAuthority(),
                "storageTypes",
                "all"));
      }
      if (kind != null && lent.getWindowHandles().size() == 1) {
        FREE.get(kind).add(lent);
        return;
      }
    } catch (WebDriverException stuck) {
      // Ended below.
    }
    lent.quit();
  }

  /** Opens a browser of one's own; see {@link #assumeInstalled}. */
  static ChromeDriver open(int widthPx, int heightPx, boolean scripts, Path downloads) {
    assumeInstalled();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        // Debian turns them on; without a graphics card they are slower than plain drawing. The map
        // needs WebGL all the same.
        "--disable-gpu-rasterization",
        "--disable-gpu-compositing",
        "--use-gl=angle",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader",
        "--lang=fr",
        "--window-size=" + widthPx + "," + heightPx);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "download.default_directory",
            downloads.toAbsolutePath().toString(),
            "profile.managed_default_content_settings.javascript",
            scripts ? 1 : 2,
            "intl.accept_languages",
            "fr"));
    if (widthPx < 500) {
      // A window is never as narrow as a phone: the page is told that it is one.
      options.setExperimentalOption(
          "mobileEmulation",
          Map.of("deviceMetrics", Map.of("width", widthPx, "height", heightPx, "pixelRatio", 2.0)));
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver().orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options);
  }

  private static Optional<Path> find(String setting, String... names) {
    String set = System.getenv(setting);
    if (set != null && !set.isBlank()) {
      return Optional.of(Path.of(set));
    }
    List<String> folders =
        List.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator, -1));
    return Stream.of(names)
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A page that changes while it is read is read again. Not all that the driver says of such a page
   * has a name ("Node with given id does not belong to the document").
   */
  static Wait<WebDriver> waiting(ChromeDriver browser) {
    return new WebDriverWait(browser, PATIENCE, LOOK_AGAIN).ignoring(WebDriverException.class);
  }

  /** Keeps a picture of the page under target/screenshots. */
  static void keepPicture(ChromeDriver browser, String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "screenshots"));
      Files.write(
          folder.resolve(name.replaceAll("[^A-Za-z0-9-]+", "-") + ".png"),
          browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
