package org.maillage.e2e.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Some people who create and rename scenarios as fast as they are answered. */
final class Writers {

  private static final int PEOPLE = 3;

  private final Visitor visitor;
  private final String territory;
  private final Ledger ledger;
  private final String round;
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();

  private Writers(Visitor visitor, String territory, Ledger ledger, String round) {
    this.visitor = visitor;
    this.territory = territory;
    this.ledger = ledger;
    this.round = round;
  }

  static Writers start(Visitor visitor, String territory, Ledger ledger, String round) {
    Writers writers = new Writers(visitor, territory, ledger, round);
    for (int i = 0; i < PEOPLE; i++) {
      int person = i;
      Thread thread = new Thread(() -> writers.write(person), "writer-" + i);
      writers.threads.add(thread);
      thread.start();
    }
    return writers;
  }

  private void write(int person) {
    for (int i = 0; !over.get(); i++) {
      try {
        writeOnce(round + "-" + person + "-" + i);
      } catch (IOException gone) {
        refused.incrementAndGet();
        Installation.sleep(50);
      }
    }
  }

  private void writeOnce(String name) throws IOException {
    String list = "/territoires/" + territory + "/scenarios";
    ledger.askedFor(name);
    HttpResponse<String> created = visitor.post(list, Map.of("nom", name));
    String location = created.headers().firstValue("Location").orElse("");
    if (created.statusCode() / 100 != 3 || !location.contains("/scenarios/")) {
      refused.incrementAndGet();
      Installation.sleep(50);
      return;
    }
    String id = location.replaceAll(".*/scenarios/([^/?;]+).*", "$1");
    ledger.created(id, name);
    acknowledged.incrementAndGet();
    String better = name + " bis";
    ledger.renaming(id, better);
    HttpResponse<String> renamed =
        visitor.post(list + "/" + id + "/nom", Map.of("version", "1", "nom", better));
    if (renamed.statusCode() / 100 == 3) {
      ledger.renamed(id, better);
      acknowledged.incrementAndGet();
    }
  }

  int acknowledged() {
    return acknowledged.get();
  }

  int refused() {
    return refused.get();
  }

  /** Waits until so many writes were acknowledged. */
  boolean await(int writes, long patienceMs) {
    for (long waitedMs = 0; waitedMs < patienceMs; waitedMs += 50) {
      if (acknowledged.get() >= writes) {
        return true;
      }
      Installation.sleep(50);
    }
    return false;
  }

  int stop() {
    over.set(true);
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return acknowledged.get();
  }
}
