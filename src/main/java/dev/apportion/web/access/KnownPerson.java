package dev.apportion.web.access;

/** What Spring Security keeps of somebody who was let in, whichever way. */
public interface KnownPerson {

    Person person();
}
