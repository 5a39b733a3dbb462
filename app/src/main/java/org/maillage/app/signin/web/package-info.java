/** The pages of signing in, of invitations and of one's own account, and sessions. */
@NullMarked
package org.maillage.app.signin.web;

import org.jspecify.annotations.NullMarked;
