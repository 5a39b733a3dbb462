package org.maillage.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.maillage.domain.diagnostic.health.Profession;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.offer.ServiceTerms.Cost;

class HealthParametersTest {

  @Test
  void eachProfessionIsAServiceOfTheCatalogue() {
    Set<String> codes =
        ReferenceData.services().stream().map(Service::code).collect(Collectors.toSet());

    assertThat(ReferenceData.health().professions())
        .extracting(Profession::serviceCode)
        .hasSize(5)
        .isSubsetOf(codes);
  }

  @Test
  void aDoctorCountsWhollyToTenMinutesAndNoMoreBeyondTwenty() {
    Profession doctor = ReferenceData.health().professions().get(0);

    assertThat(doctor.serviceCode()).isEqualTo("medecin-generaliste");
    assertThat(doctor.weights().weight(600_000)).isEqualTo(1);
    assertThat(doctor.weights().weight(600_001)).isEqualTo(0.667);
    assertThat(doctor.weights().limitMs()).isEqualTo(1_200_000);
    assertThat(doctor.activity()).isNull();
    assertThat(doctor.lowActivity()).isEqualTo(2.5);
    assertThat(doctor.unverified()).contains("steps", "demand");
  }

  @Test
  void theCatalogueSaysWhatEachServiceCostsAndWhy() {
    assertThat(ReferenceData.services())
        .allSatisfy(service -> assertThat(service.terms().cost()).as(service.code()).isNotNull())
        .allSatisfy(service -> assertThat(service.terms().reason("fr")).isNotBlank());
    Service post = ReferenceData.services().get(0);
    assertThat(post.terms().cost()).isEqualTo(Cost.REGULATED);
    assertThat(post.terms().levels())
        .containsEntry("A206", ServiceLevel.FULL)
        .containsEntry("A208", ServiceLevel.RELAY);
  }
}
