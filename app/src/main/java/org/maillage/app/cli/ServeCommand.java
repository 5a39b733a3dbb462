package org.maillage.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.maillage.app.signin.MachineEntry;
import org.maillage.app.territory.TerritoryRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the pages of what was imported. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

  @ParentCommand private MaillageCommand root;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = Serving.LOOPBACK)
  private String host;

  @Override
  public Integer call() {
    Serving.check(host, port);
    try (Work work = Work.begin(root);
        Application application = Application.withServer(root, host, port)) {
      int territories = application.get(TerritoryRepository.class).listTerritories().size();
      String url = Serving.url(host, application.port());
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("url", url);
      report.put("territories", territories);
      report = work.finish(report);
      if (territories == 0) {
        work.say("serve.empty");
      }
      work.say(Serving.isLoopback(host) ? "serve.here" : "serve.everywhere", url, host);
      if (Serving.isLoopback(host) && !isBehindProxy()) {
        work.say("serve.entry", url + application.get(MachineEntry.class).issue());
      }
      work.print(report);
      application.awaitStop();
    }
    return ExitCode.OK.number();
  }

  /** Then others reach this server too, and its terminal is a log that more people read. */
  private boolean isBehindProxy() {
    return !root.console().environment().getOrDefault("MAILLAGE_PROXY_TRUSTED", "").isBlank();
  }
}
