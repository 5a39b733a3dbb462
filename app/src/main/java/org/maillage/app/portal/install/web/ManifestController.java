package org.maillage.app.portal.install.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maillage.app.access.Requires;
import org.maillage.app.access.Right;
import org.maillage.app.shell.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a telephone needs to keep the portal among its applications. */
@Controller
@Requires(Right.ENTER)
class ManifestController {

  /** As in the style sheet and the icon. */
  private static final String BRAND = "#0b4f6c";

  private final MessageSource messages;

  ManifestController(MessageSource messages) {
    this.messages = messages;
  }

  /** The manifest, in the language of the reader. */
  @GetMapping(path = "/manifeste.webmanifest", produces = "application/manifest+json")
  @ResponseBody
  Map<String, Object> manifest(Locale locale) {
    Words words = new Words(messages, locale);
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("id", "/trouver");
    manifest.put("name", words.get("shell.brand") + " – " + words.get("portal.heading"));
    manifest.put("short_name", words.get("shell.brand"));
    manifest.put("lang", words.language());
    manifest.put("start_url", "/trouver");
    manifest.put("scope", "/");
    manifest.put("display", "standalone");
    manifest.put("theme_color", BRAND);
    manifest.put("background_color", "#ffffff");
    manifest.put(
        "icons",
        List.of(
            icon("/app/icon-192.png", "192x192", "any"),
            icon("/app/icon-512.png", "512x512", "any"),
            icon("/app/icon-maskable-512.png", "512x512", "maskable")));
    return manifest;
  }

  private static Map<String, String> icon(String address, String sizes, String purpose) {
    return Map.of("src", address, "sizes", sizes, "type", "image/png", "purpose", purpose);
  }
}
