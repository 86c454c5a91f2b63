package dev.apportion.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class TeamTest {

    @TempDir
    private Path data;

    private static User reader(String name) {
        return new User(name, List.of(Role.READER), List.of(), "{bcrypt}hash");
    }

    @Test
    void hasNobodyWithoutAFile() throws IOException {
        assertThat(Team.in(data.resolve("none")).users()).isEmpty();
    }

    @Test
    void keepsWhoIsAddedInOrderAndSeesWhatOthersDo() throws IOException {
        Team team = Team.in(data);
        Team other = Team.in(data);
        User ben = new User("Ben", List.of(Role.READER, Role.DEPARTMENT), List.of("IT", "FIN"), null);
        assertThat(team.add(ben)).isTrue();
        assertThat(other.users()).containsExactly(ben);
        assertThat(other.add(reader("Ann"))).isTrue();
        assertThat(team.users()).extracting(User::name).containsExactly("Ann", "Ben");
        assertThat(team.find("BEN")).contains(ben);
        assertThat(team.password("ben", "{bcrypt}other")).isTrue();
        assertThat(other.find("Ben")).map(User::password).contains("{bcrypt}other");
        assertThat(team.remove("Ben")).isTrue();
        assertThat(team.remove("Ben")).isFalse();
        assertThat(team.password("Ben", "x")).isFalse();
        assertThat(other.users()).extracting(User::name).containsExactly("Ann");
    }

    @Test
    void theLogSaysWhatChanged() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Team.class);
        logger.addAppender(log);
        try {
            Team team = Team.in(data);
            team.add(reader("Ann"));
            team.add(reader("Ann"));
            team.password("ann", "{bcrypt}other");
            team.remove("Ann");
            team.remove("Ann");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("User added: Ann as [READER] []", "Another password: ann", "User removed: Ann");
    }

    @Test
    void twoOfOneNameCantBeToldApart() throws IOException {
        Team team = Team.in(data);
        assertThat(team.add(reader("Ann"))).isTrue();
        assertThat(team.add(reader("ANN"))).isFalse();
        assertThat(team.add(reader("\uFF21nn"))).as("wide letters").isFalse();
        assertThat(team.find("\uFF21nn")).isPresent();
        assertThat(team.users()).hasSize(1);
    }

    @Test
    void sameUsersHaveTheSameRolesInWhateverOrder() {
        assertThat(new User("A", List.of(Role.READER, Role.PREPARER, Role.READER), List.of("B", "A"), null))
                .isEqualTo(new User("A", List.of(Role.PREPARER, Role.READER), List.of("A", "B", "A"), null));
    }

    @Test
    void aDamagedFileIsNoEmptyOne() throws IOException {
        Files.writeString(data.resolve("users.json"), "{\"users\":[");
        assertThatThrownBy(() -> Team.in(data).users())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged. Put it back from a backup");
        assertThatThrownBy(() -> Team.in(data).add(reader("Ann"))).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"users\":null}",
                "{\"users\":[null]}",
                "{\"users\":[{\"name\":\"Ann\"}]}",
                "{\"users\":[{\"roles\":[\"READER\"],\"departments\":[]}]}",
                "{\"users\":[{\"name\":\"Ann\",\"roles\":[\"BOSS\"],\"departments\":[]}]}"
            })
    void whatSomebodyWroteWronglyByHandIsDamaged(String text) throws IOException {
        Files.writeString(data.resolve("users.json"), text);
        assertThatThrownBy(() -> Team.in(data).users()).isInstanceOf(DamagedTeamException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "{noop}twelve chars", "{md6}twelve chars", ""})
    void whatIsNoGoodHashMatchesNothing(String hash) {
        User ann = new User("Ann", List.of(Role.READER), List.of(), hash);
        assertThat(Passwords.matches("twelve chars", Optional.of(ann))).isFalse();
    }

    @Test
    void noTextShowsAHash() {
        assertThat(reader("Ann")).hasToString("Ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ann ", "a/b", "a\\b", "..", "a\nb", "a:b", "=cmd", "-x", "a,b", "Ann."})
    void namesThatWouldBeOtherOnesElsewhereAreNone(String name) {
        assertThat(User.canBe(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Ann", "ann.smith@example.com", "Jörg Müller-Lüdenscheidt", "ann_2", "李雷"})
    void namesOfPeopleAreNames(String name) {
        assertThat(User.canBe(name)).isTrue();
    }

    @Test
    void passwordsAreLongEnoughAndNotCutOff() {
        assertThat(Passwords.fault("eleven char")).isPresent();
        assertThat(Passwords.fault("twelve chars")).isEmpty();
        assertThat(Passwords.fault("ü".repeat(37))).as("bcrypt takes 72 bytes").isPresent();
        assertThat(Passwords.hash("twelve chars")).startsWith("{bcrypt}").isNotEqualTo(Passwords.hash("twelve chars"));
    }
}
