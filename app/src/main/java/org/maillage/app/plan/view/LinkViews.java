package org.maillage.app.plan.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.plan.ActionState;
import org.maillage.domain.plan.Fiche;
import org.maillage.domain.plan.FicheLink;

/**
 * What a fiche has to do with.
 *
 * @param devices things that several fiches carry: they have one follow-up
 * @param fiches other fiches
 * @param sisterPlans names of other plans
 * @param others services, places, communes, zones, and scenarios that have a page
 */
public record LinkViews(
    List<Device> devices, List<Other> fiches, List<String> sisterPlans, List<Thing> others) {

  /** Another fiche, by code. */
  public record Other(Named fiche, String title) {}

  /**
   * What several fiches carry: one follow-up for all (A77).
   *
   * @param fiches the others
   * @param followedIn the one that keeps the follow-up; null when it is this one
   */
  public record Device(String name, List<Other> fiches, @Nullable Other followedIn) {
    public Device {
      fiches = List.copyOf(fiches);
    }
  }

  /**
   * Something else: what it is, and which.
   *
   * @param href of the page that shows it; empty when there is none
   */
  public record Thing(String kind, String name, String href) {}

  public LinkViews {
    devices = List.copyOf(devices);
    fiches = List.copyOf(fiches);
    sisterPlans = List.copyOf(sisterPlans);
    others = List.copyOf(others);
  }

  /** True when there is nothing to show. */
  public boolean isEmpty() {
    return devices.isEmpty() && fiches.isEmpty() && sisterPlans.isEmpty() && others.isEmpty();
  }

  /** Its own links, and those of others that lead to it. */
  static LinkViews of(Fiche fiche, PlanIndex index, PlanWords words, LinkNames names) {
    String id = fiche.node().id();
    Map<String, TreeSet<String>> devices = new LinkedHashMap<>();
    List<String> related = new ArrayList<>();
    List<String> sisterPlans = new ArrayList<>();
    List<Thing> others = new ArrayList<>();
    for (FicheLink link : fiche.links()) {
      switch (link.kind()) {
        case ACTION -> relate(link, link.target(), devices, related);
        case SISTER_PLAN -> sisterPlans.add(link.target());
        case SERVICE, PLACE, COMMUNE, ZONE, SCENARIO -> {
          LinkNames.LinkName name = names.name(link);
          if (link.kind() == FicheLink.Kind.SCENARIO && name.href().isEmpty()) {
            // An id says nothing to anybody; LinkedEffect says what has become of it.
            continue;
          }
          others.add(new Thing(words.get("plan.link." + link.kind()), name.name(), name.href()));
        }
      }
    }
    for (Fiche other : index.plan().fiches()) {
      for (FicheLink link : other.links()) {
        if (link.kind() == FicheLink.Kind.ACTION && link.target().equals(id)) {
          relate(link, other.node().id(), devices, related);
        }
      }
    }
    closeDevices(index, devices, id);
    List<Device> shared = new ArrayList<>();
    devices.forEach(
        (name, ids) ->
            shared.add(new Device(name, inOrder(ids, id, index), followedIn(ids, fiche, index))));
    return new LinkViews(shared, inOrder(related, id, index), sisterPlans, others);
  }

  /**
   * The carrier that keeps the follow-up: the first in the order of the plan that is not said to be
   * followed elsewhere; the first of all when each of them is.
   */
  private static @Nullable Other followedIn(TreeSet<String> others, Fiche self, PlanIndex index) {
    List<Fiche> carriers =
        index.plan().fiches().stream()
            .filter(f -> f.equals(self) || others.contains(f.node().id()))
            .toList();
    Fiche keeper =
        carriers.stream()
            .filter(f -> f.status().state() != ActionState.ELSEWHERE)
            .findFirst()
            .orElse(carriers.get(0));
    return keeper.equals(self) ? null : other(keeper, index);
  }

  private static void relate(
      FicheLink link, String otherId, Map<String, TreeSet<String>> devices, List<String> related) {
    String device = link.device();
    if (device == null) {
      related.add(otherId);
    } else {
      devices.computeIfAbsent(device, name -> new TreeSet<>()).add(otherId);
    }
  }

  /** A device that two others carry together is this fiche's too, once it carries it with one. */
  private static void closeDevices(
      PlanIndex index, Map<String, TreeSet<String>> devices, String id) {
    if (devices.isEmpty()) {
      return;
    }
    for (Fiche other : index.plan().fiches()) {
      for (FicheLink link : other.links()) {
        TreeSet<String> carriers = link.device() == null ? null : devices.get(link.device());
        if (carriers != null) {
          carriers.add(other.node().id());
          carriers.add(link.target());
        }
      }
    }
    devices.values().forEach(ids -> ids.remove(id));
  }

  private static List<Other> inOrder(Iterable<String> ids, String selfId, PlanIndex index) {
    TreeSet<String> wanted = new TreeSet<>();
    ids.forEach(wanted::add);
    wanted.remove(selfId);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return index.plan().fiches().stream()
        .filter(fiche -> wanted.contains(fiche.node().id()))
        .map(fiche -> other(fiche, index))
        .toList();
  }

  /** A fiche by code and title. */
  static Other other(Fiche fiche, PlanIndex index) {
    String id = fiche.node().id();
    return new Other(new Named(id, index.code(id)), fiche.node().title());
  }
}
