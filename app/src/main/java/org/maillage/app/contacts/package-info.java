/**
 * The common directory of professionals, and the correspondents whom each operator names: whom to
 * call directly, for which subject, where.
 */
@NullMarked
package org.maillage.app.contacts;

import org.jspecify.annotations.NullMarked;
