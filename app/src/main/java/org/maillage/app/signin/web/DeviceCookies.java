package org.maillage.app.signin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.maillage.app.signin.ClientNetwork;
import org.maillage.app.signin.KnownDevices;
import org.maillage.app.signin.PublicAddress;
import org.maillage.app.signin.SignInDelays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What browsers keep of {@link KnownDevices}, and who calls by it. */
@Component
class DeviceCookies {

  /** What browsers keep at most. */
  private static final Duration LIFE = Duration.ofDays(400);

  private final KnownDevices devices;
  private final PublicAddress address;
  private final PeopleRepository people;

  DeviceCookies(KnownDevices devices, PublicAddress address, PeopleRepository people) {
    this.devices = devices;
    this.address = address;
    this.people = people;
  }

  /** Who calls with what was typed as his address. */
  SignInDelays.Caller caller(String email, HttpServletRequest request) {
    String account = KnownDevices.normal(email);
    Cookie cookie = WebUtils.getCookie(request, devices.name(account));
    String value = cookie == null ? null : cookie.getValue();
    @Nullable String device =
        value == null ? null : devices.findDevice(account, value).orElse(null);
    return new SignInDelays.Caller(account, ClientNetwork.of(request.getRemoteAddr()), device);
  }

  /** The person signed in on this device: from now on he is known on it. */
  void remember(String personId, HttpServletResponse response) {
    people
        .findPerson(personId)
        .map(Person::email)
        .ifPresent(
            email ->
                response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(devices.name(email), devices.issue(email))
                        .path("/connexion")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(address.isSecure())
                        .maxAge(LIFE)
                        .build()
                        .toString()));
  }
}
