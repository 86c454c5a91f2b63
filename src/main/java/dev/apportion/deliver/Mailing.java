package dev.apportion.deliver;

import dev.apportion.deliver.letter.Addressee;
import dev.apportion.deliver.letter.Letter;
import java.util.List;

/**
 * What a run has for its recipients.
 *
 * @param stopped those who get nothing for now
 */
record Mailing(List<Letter> letters, List<Stopped> stopped) {

    /**
     * People whose message can't be made, since a workbook of theirs is not what the run wrote.
     *
     * @param why one line for a person
     */
    record Stopped(Addressee addressee, String why) {}
}
