package ibid.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Of a resource at whose addresses another address stands, query and all.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface AnyQuery {}
