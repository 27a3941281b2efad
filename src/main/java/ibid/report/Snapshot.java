package ibid.report;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Reads the database as it is at one moment, however many queries that takes: what another request changes meanwhile
/// is seen whole or not at all. A report is put together out of several tables, and a claim of one edition next to the
/// text or the notes of another would be a lie.
///
/// Where a transaction is under way already, its own view counts, so that an act can be reported on before it ends.
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Snapshot {}
