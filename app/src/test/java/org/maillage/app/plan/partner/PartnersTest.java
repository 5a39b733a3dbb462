package org.maillage.app.plan.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.maillage.app.access.Acting;
import org.maillage.app.access.Actor;
import org.maillage.app.access.FixedAccess;
import org.maillage.app.access.NotAllowedException;
import org.maillage.app.access.Role;
import org.maillage.app.access.Scope;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.link.LinkNotOpenException;
import org.maillage.app.link.LinkedForm;
import org.maillage.app.link.PartnerLinkStores;
import org.maillage.app.link.SingleUseLink;
import org.maillage.app.link.SingleUseLinks;
import org.maillage.app.people.DirectoryRoom;
import org.maillage.app.plan.FicheDesk;
import org.maillage.app.plan.FicheDesks;
import org.maillage.app.plan.FicheRepository;
import org.maillage.app.plan.PlanRepository;
import org.maillage.app.plan.SmallPlan;
import org.maillage.app.plan.StoredPlan;
import org.maillage.app.plan.jdbc.PlanStores;
import org.maillage.app.plan.partner.jdbc.PlanActorStores;
import org.maillage.domain.plan.Commitment;

/** Partners of a plan: who they are in the directory, and what they answer by a link. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PartnersTest {

  private static final Actor SECRETARIAT =
      DirectoryRoom.actor(Role.SECRETARIAT, Scope.ofTerritory("corse"), "o-dept");
  private static final Actor PARTNER =
      DirectoryRoom.actor(Role.PARTNER, Scope.ofTerritory("corse"), "o-caf");

  @Parameter TestDatabase kind;
  @TempDir Path folder;
  private DirectoryRoom room;
  private PlanRepository plans;
  private FicheRepository fiches;
  private PlanActors actors;
  private PartnerLinks partnerLinks;
  private SingleUseLinks links;
  private final List<Act> acts = new ArrayList<>();
  private final List<Actor> actedBy = new ArrayList<>();

  @BeforeEach
  void open() {
    room = new DirectoryRoom(kind, folder);
    FixedAccess access = new FixedAccess(() -> Acting.now().orElse(SECRETARIAT));
    Journal journal =
        act -> {
          acts.add(act);
          actedBy.add(access.actor());
        };
    room.database
        .jdbc()
        .sql(
            """
            INSERT INTO person (id, name, active, version, created_at)
            VALUES ('somebody', 'Somebody', TRUE, 1, CURRENT_TIMESTAMP)
            """)
        .update();
    PlanStores.organisation(room.database, "o-caf", "CAF");
    PlanStores.organisation(room.database, "o-poste", "La Poste");
    plans = PlanStores.plans(room.database, journal);
    fiches = PlanStores.fiches(room.database, journal, DirectoryRoom.CLOCK);
    FicheDesk desk = FicheDesks.of(fiches, access, DirectoryRoom.CLOCK);
    actors =
        new PlanActors(
            PlanActorStores.over(room.database, journal, DirectoryRoom.CLOCK),
            plans,
            room.directory,
            desk);
    links =
        PartnerLinkStores.links(
            room.database,
            new PromisesPage(plans, fiches, DirectoryRoom.CLOCK),
            access,
            journal,
            DirectoryRoom.CLOCK);
    partnerLinks = new PartnerLinks(links, desk);
    plans.insert(SmallPlan.stored("p"));
    acts.clear();
    actedBy.clear();
  }

  @AfterEach
  void close() {
    if (room != null) {
      room.close();
    }
  }

  private StoredPlan plan() {
    return plans.findPlan("p").orElseThrow();
  }

  private String organisationOf(String actorId) {
    return Optional.ofNullable(plan().plan().findActor(actorId).orElseThrow().organisationId())
        .orElse("");
  }

  @Test
  void matchesAreSavedOnceWithOneEntryAndNotOverAnothersChange() {
    assertThat(actors.save(plan(), 1, Map.of("caf", "o-caf", "poste", "o-poste"))).isTrue();

    assertThat(organisationOf("caf")).isEqualTo("o-caf");
    assertThat(acts).hasSize(1);
    assertThat(acts.get(0).before()).contains("\"CAF\":null");
    assertThat(acts.get(0).after()).contains("\"CAF\":\"o-caf\"", "\"La Poste\":\"o-poste\"");
    assertThat(actors.save(plan(), 1, Map.of("caf", ""))).as("an old form").isFalse();
    assertThat(actors.save(plan(), 2, Map.of("caf", "o-unknown"))).isTrue();
    assertThat(organisationOf("caf")).as("nobody to choose").isEqualTo("o-caf");
    assertThat(actors.save(plan(), 2, Map.of("caf", ""))).isTrue();
    assertThat(organisationOf("caf")).isEmpty();
    assertThat(organisationOf("poste")).isEqualTo("o-poste");
  }

  @Test
  void proposalsAreTakenOnlyWhereNobodyHasSaidAnything() {
    actors.save(plan(), 1, Map.of("caf", "o-poste"));
    acts.clear();

    actors.acceptProposals("corse");
    actors.acceptProposals("corse");

    assertThat(organisationOf("caf")).isEqualTo("o-poste");
    assertThat(organisationOf("poste")).isEqualTo("o-poste");
    assertThat(acts).as("the second time there is nothing to do").hasSize(1);
  }

  @Test
  void whoDoesNotKeepThePlanMatchesNobodyAndAsksNobody() {
    assertThatThrownBy(
            () -> Acting.as(PARTNER, () -> actors.save(plan(), 1, Map.of("caf", "o-caf"))))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> Acting.as(PARTNER, () -> partnerLinks.ask(plan(), "caf")))
        .isInstanceOf(NotAllowedException.class);
    assertThat(acts).isEmpty();
  }

  private SingleUseLink asked() {
    String path = partnerLinks.ask(plan(), "caf");
    return links.findLink(path.substring("/lien/".length())).orElseThrow();
  }

  private Commitment promise() {
    return plan().plan().findFiche("f1").orElseThrow().commitments().get(0);
  }

  private Optional<LinkedForm> answer(SingleUseLink link, String state, String version) {
    return links.answer(
        link, Map.of("etat.c1", state, "version.c1", version, "etat.x", "KEPT"), Locale.FRENCH);
  }

  @Test
  void aLinkShowsOnePartnersPromisesAndTakesOneAnswer() {
    actors.save(plan(), 1, Map.of("caf", "o-caf"));
    SingleUseLink link = asked();
    LinkedForm form = links.form(link, Locale.FRENCH).orElseThrow();
    assertThat(form.view()).isEqualTo("planpartner/by-link");
    assertThat(form.model().get("lines").toString())
        .contains("tenir une permanence")
        .doesNotContain(SmallPlan.CONTENU);
    acts.clear();
    actedBy.clear();

    assertThat(answer(link, "KEPT", "1")).isEmpty();

    assertThat(promise().state()).isEqualTo(Commitment.State.KEPT);
    assertThat(promise().confirmedOn()).isEqualTo("2026-11-22");
    assertThat(acts.get(0).objectKind()).isEqualTo("fiche");
    assertThat(actedBy.get(0).kind()).isEqualTo(Actor.Kind.LINK);
    assertThat(actedBy.get(0).organisationId()).isEqualTo("o-caf");
    assertThat(acts.get(acts.size() - 1).verb()).isEqualTo("used");
    assertThatThrownBy(() -> answer(link, "WITHDRAWN", "2"))
        .isInstanceOf(LinkNotOpenException.class);
    assertThat(promise().state()).isEqualTo(Commitment.State.KEPT);
    assertThat(partnerLinks.listLinks(plan(), "caf"))
        .extracting(partnerLinks::state)
        .containsExactly(SingleUseLink.State.USED);
  }

  @Test
  void anAnswerThatIsNotWholeOrComesTooLateLeavesTheLinkOpen() {
    SingleUseLink link = asked();
    acts.clear();

    assertThat(answer(link, "NO SUCH STATE", "1").orElseThrow().model())
        .containsEntry("problem", "MISSING");
    assertThat(answer(link, "KEPT", "7").orElseThrow().model()).containsEntry("problem", "CHANGED");

    assertThat(promise().confirmedOn()).isNull();
    assertThat(links.findLink("x")).isEmpty();
    assertThat(partnerLinks.listLinks(plan(), "caf"))
        .extracting(partnerLinks::state)
        .containsExactly(SingleUseLink.State.OPEN);
    partnerLinks.revoke(plan(), "caf", link.id());
    assertThatThrownBy(() -> answer(link, "KEPT", "1")).isInstanceOf(LinkNotOpenException.class);
  }
}
