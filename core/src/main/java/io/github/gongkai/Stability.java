package io.github.gongkai;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a user may rely on: stands on each exported package, and on a type where that type differs from its package.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface Stability {
    /** How firm the annotated package or type is. */
    Level value();

    /** The degrees of firmness. */
    enum Level {
        /** Changes incompatibly only with a new major version. */
        STABLE,
        /** May change with any minor version; the changelog says so. */
        EXPERIMENTAL
    }
}
