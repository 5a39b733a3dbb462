/** The page where one chooses who to be in the demo. */
@NullMarked
package org.maillage.app.signin.demo.web;

import org.jspecify.annotations.NullMarked;
