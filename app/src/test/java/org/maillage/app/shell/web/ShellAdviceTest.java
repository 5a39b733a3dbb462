package org.maillage.app.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellAdviceTest {

  @Test
  void theLanguageSwitchKeepsTheView() {
    assertThat(ShellAdvice.withLanguage("service=pharmacie&commune=2A004&lang=fr", "en"))
        .isEqualTo("?service=pharmacie&commune=2A004&lang=en");
  }

  @Test
  void theLanguageSwitchWorksWithoutParameters() {
    assertThat(ShellAdvice.withLanguage(null, "fr")).isEqualTo("?lang=fr");
  }
}
