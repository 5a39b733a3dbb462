package org.maillage.app.signin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.maillage.app.people.PeopleRepository;
import org.maillage.app.people.Person;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn): the ceremony of making one and that of signing in with one. The framework
 * verifies; here is who people are to it. A passkey stands for both factors, so the device must
 * have verified its user, by finger, face or code.
 *
 * <p>What the device calls the user's handle is the person's id: it is by chance and says nothing.
 */
@Component
public class Passkeys {

  private static final String PLATFORM = "Maillage";
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
      new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
      new TypeReference<>() {};

  private final PasskeyRepository passkeys;
  private final PeopleRepository people;
  private final PublicAddress address;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(PasskeyRepository passkeys, PeopleRepository people, PublicAddress address) {
    this.passkeys = passkeys;
    this.people = people;
    this.address = address;
  }

  /** Made each time: the port of the address is known once the server listens. */
  private Webauthn4JRelyingPartyOperations operations() {
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            new KnownPeople(),
            passkeys,
            PublicKeyCredentialRpEntity.builder().id(address.host()).name(PLATFORM).build(),
            Set.of(address.origin()));
    operations.setCustomizeCreationOptions(Passkeys::ask);
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static void ask(
      PublicKeyCredentialCreationOptions.PublicKeyCredentialCreationOptionsBuilder options) {
    options.authenticatorSelection(
        AuthenticatorSelectionCriteria.builder()
            .residentKey(ResidentKeyRequirement.REQUIRED)
            .userVerification(UserVerificationRequirement.REQUIRED)
            .build());
  }

  /** What the browser of a person is asked, to make one more passkey on another device. */
  public PublicKeyCredentialCreationOptions creation(String personId) {
    return creation(operations(), personId);
  }

  /** What the browser of a person is asked, whose former passkeys will count no more. */
  public PublicKeyCredentialCreationOptions creationAnew(String personId) {
    Webauthn4JRelyingPartyOperations operations = operations();
    operations.setCustomizeCreationOptions(
        options -> {
          ask(options);
          options.excludeCredentials(List.of());
        });
    return creation(operations, personId);
  }

  private static PublicKeyCredentialCreationOptions creation(
      Webauthn4JRelyingPartyOperations operations, String personId) {
    return operations.createPublicKeyCredentialCreationOptions(
        new ImmutablePublicKeyCredentialCreationOptionsRequest(
            UsernamePasswordAuthenticationToken.authenticated(personId, null, List.of())));
  }

  /** What any browser is asked, to sign in: the device knows whose passkeys it has. */
  public PublicKeyCredentialRequestOptions request() {
    return operations()
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(
                new AnonymousAuthenticationToken(
                    "anybody", "anybody", AuthorityUtils.createAuthorityList("anybody"))));
  }

  /** Options as browsers read them. */
  public String json(Object options) {
    return json.writeValueAsString(options);
  }

  /**
   * Keeps the passkey that a browser made; joins the transaction of its caller.
   *
   * @param asked what it was asked
   * @param answer JSON of the browser
   * @param label what its owner calls it
   * @throws RefusedPasskeyException when the answer is none to what was asked
   */
  void register(PublicKeyCredentialCreationOptions asked, String answer, String label) {
    try {
      operations()
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked, new RelyingPartyPublicKey(json.readValue(answer, MADE), label)));
    } catch (JacksonException
        | IllegalArgumentException
        | com.webauthn4j.util.exception.WebAuthnException e) {
      throw new RefusedPasskeyException(e);
    }
  }

  /**
   * Whose passkey a browser showed; notes its use.
   *
   * @param asked what it was asked
   * @param answer JSON of the browser
   * @return empty when it is no good
   */
  public Optional<String> findOwner(PublicKeyCredentialRequestOptions asked, String answer) {
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> shown = json.readValue(answer, SHOWN);
      if (passkeys.findByCredentialId(shown.getRawId()) == null) {
        return Optional.empty();
      }
      PublicKeyCredentialUserEntity owner =
          operations().authenticate(new RelyingPartyAuthenticationRequest(asked, shown));
      return Optional.of(new String(owner.getId().getBytes(), StandardCharsets.UTF_8));
    } catch (JacksonException
        | IllegalArgumentException
        | com.webauthn4j.util.exception.WebAuthnException e) {
      return Optional.empty();
    }
  }

  /** The people of the platform, as the framework asks for them. */
  private final class KnownPeople implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
      return findByUsername(new String(id.getBytes(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String personId) {
      return people.findPerson(personId).map(this::entity).orElse(null);
    }

    private PublicKeyCredentialUserEntity entity(Person person) {
      String email = person.email();
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .id(new Bytes(person.id().getBytes(StandardCharsets.UTF_8)))
          .name(email == null ? person.name() : email)
          .displayName(person.name())
          .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity person) {
      throw new IllegalStateException("nobody is added by a passkey");
    }

    @Override
    public void delete(Bytes id) {
      throw new IllegalStateException("nobody is removed by a passkey");
    }
  }
}
