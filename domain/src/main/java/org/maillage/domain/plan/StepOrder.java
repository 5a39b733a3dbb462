package org.maillage.domain.plan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the order of steps: rings of steps that wait for each other, and steps that
 * begin before what they wait for is over. Steps of all fiches together, since a step may wait for
 * one of another fiche. A dependency on a step that does not exist is no dependency.
 */
public final class StepOrder {

  private final Map<String, Step> steps = new LinkedHashMap<>();

  /**
   * A step that begins too early.
   *
   * @param stepId the step
   * @param afterId what it waits for
   * @param day first day of the step; its last one when it has no first
   * @param notBefore day on which the other is over: done, or else due
   */
  public record Early(String stepId, String afterId, LocalDate day, LocalDate notBefore) {}

  private StepOrder(List<Step> steps) {
    steps.forEach(step -> this.steps.put(step.id(), step));
  }

  /** The steps of a plan, in its order. */
  public static StepOrder of(Plan plan) {
    return of(plan.fiches().stream().flatMap(fiche -> fiche.steps().stream()).toList());
  }

  /** Steps of any origin, each id once. */
  public static StepOrder of(List<Step> steps) {
    return new StepOrder(steps);
  }

  /**
   * One ring of steps that wait for each other.
   *
   * @return ids, each waiting for the next and the last for the first; empty when there is no ring
   */
  public List<String> findCycle() {
    Set<String> finished = new HashSet<>();
    for (String id : steps.keySet()) {
      List<String> cycle = cycleFrom(id, finished);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  /** Goes as deep as it can from a step; without recursion, since a chain may be long. */
  private List<String> cycleFrom(String first, Set<String> finished) {
    List<String> path = new ArrayList<>();
    Set<String> onPath = new HashSet<>();
    Deque<Deque<String>> waiting = new ArrayDeque<>();
    open(first, path, onPath, waiting, finished);
    while (!waiting.isEmpty()) {
      String next = waiting.element().poll();
      if (next == null) {
        waiting.pop();
        String last = path.remove(path.size() - 1);
        onPath.remove(last);
        finished.add(last);
      } else if (onPath.contains(next)) {
        return List.copyOf(path.subList(path.indexOf(next), path.size()));
      } else {
        open(next, path, onPath, waiting, finished);
      }
    }
    return List.of();
  }

  private void open(
      String id,
      List<String> path,
      Set<String> onPath,
      Deque<Deque<String>> waiting,
      Set<String> finished) {
    Step step = steps.get(id);
    if (step != null && !finished.contains(id)) {
      path.add(id);
      onPath.add(id);
      waiting.push(new ArrayDeque<>(step.after()));
    }
  }

  /**
   * Steps, not done yet, that begin before something they wait for is over. A step may begin on the
   * very day. What has no day on either side cannot be compared and is left out.
   *
   * @return in the order of the steps, then of what they wait for
   */
  public List<Early> early() {
    List<Early> early = new ArrayList<>();
    for (Step step : steps.values()) {
      LocalDate day = step.start() == null ? step.due() : step.start();
      if (step.doneOn() != null || day == null) {
        continue;
      }
      for (String afterId : step.after()) {
        LocalDate over = over(steps.get(afterId));
        if (over != null && day.isBefore(over)) {
          early.add(new Early(step.id(), afterId, day, over));
        }
      }
    }
    return early;
  }

  private static @Nullable LocalDate over(@Nullable Step step) {
    if (step == null) {
      return null;
    }
    return step.doneOn() == null ? step.due() : step.doneOn();
  }
}
