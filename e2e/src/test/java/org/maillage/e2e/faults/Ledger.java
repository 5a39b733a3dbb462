package org.maillage.e2e.faults;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server said it had written: it must all be there, whatever happens to the server. */
final class Ledger {

  /**
   * A scenario.
   *
   * @param name the last one that was acknowledged
   * @param asked one that was sent without an answer, or the same
   */
  record Entry(String name, String asked) {}

  private final Map<String, Entry> scenarios = new ConcurrentHashMap<>();
  private final Set<String> askedNames = ConcurrentHashMap.newKeySet();
  private final Set<String> jobs = ConcurrentHashMap.newKeySet();

  void askedFor(String name) {
    askedNames.add(name);
  }

  void created(String id, String name) {
    scenarios.put(id, new Entry(name, name));
  }

  void renaming(String id, String name) {
    scenarios.computeIfPresent(id, (key, entry) -> new Entry(entry.name(), name));
  }

  void renamed(String id, String name) {
    scenarios.put(id, new Entry(name, name));
  }

  void submitted(String job) {
    jobs.add(job);
  }

  int size() {
    return scenarios.size();
  }

  Set<String> jobs() {
    return Set.copyOf(jobs);
  }

  /** Holds it against what is in store: name by id. */
  void compare(Map<String, String> stored, Findings findings) {
    int lost = 0;
    for (Map.Entry<String, Entry> entry : scenarios.entrySet()) {
      String name = stored.get(entry.getKey());
      Entry told = entry.getValue();
      if (name == null || !(name.equals(told.name()) || name.equals(told.asked()))) {
        lost++;
        findings.expect(
            false, "acknowledged writes that are there", entry.getKey() + " " + told + " " + name);
      } else {
        // What landed without an answer counts from now on.
        entry.setValue(new Entry(name, name));
      }
    }
    findings.checked("acknowledged writes that are there", scenarios.size() - lost);
    Set<String> unasked = new HashSet<>(stored.keySet());
    unasked.removeAll(scenarios.keySet());
    unasked.removeIf(id -> askedNames.contains(stored.get(id)));
    findings.expect(unasked.isEmpty(), "nothing is there that nobody asked for", unasked + "");
  }
}
