package org.maillage.app.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.maillage.app.privacy.PersonalData;

/**
 * Somebody who acts for an organisation.
 *
 * @param id by which everything else knows him
 * @param name as he is greeted; empty once erased
 * @param email lower case; null once erased
 * @param active false: cannot sign in
 * @param version from 1, one more at each change
 * @param createdAt when he was invited
 * @param seenOn day of the last sign-in; null before the first
 * @param erasedAt when name and address were erased; null while they are kept
 */
@PersonalData(
    key = "personne",
    columns = {"person.name", "person.email", "person.seen_on"},
    legalBasis = PersonalData.LegalBasis.PUBLIC_TASK,
    retentionDays = PeopleRetention.ERASED_AFTER_DAYS,
    from = PersonalData.From.LAST_SEEN)
public record Person(
    String id,
    String name,
    @Nullable String email,
    boolean active,
    int version,
    Instant createdAt,
    @Nullable LocalDate seenOn,
    @Nullable Instant erasedAt) {}
