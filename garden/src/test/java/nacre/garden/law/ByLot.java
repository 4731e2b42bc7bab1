// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.garden.law;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static nacre.assembly.draw.DrawPart.DRAW;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nacre.assembly.draw.Draw;
import nacre.assembly.draw.DrawAct;
import nacre.assembly.draw.DrawId;
import nacre.assembly.mandate.MandateAct;
import nacre.assembly.part.MemberId;
import nacre.assembly.roll.RollAct;
import nacre.journal.Hash;

/// A draw is as docs/DRAW.md has it, repeated from the acts alone: nobody is listed before all have
/// committed, each tells the secret that she committed to, all of them give the order, and whoever
/// comes first in it holds the mandate.
final class ByLot implements Law {
    private final Map<Long, Book> books = new HashMap<>();
    private final Set<Long> roll = new TreeSet<>();
    private final Set<Long> entered = new HashSet<>();

    /// Who was drawn by the entry before, and has to hold the mandate by this one.
    private List<MemberId> drawn = List.of();

    /// What is known of one draw.
    private static final class Book {
        final int places;
        int round = 1;
        final Map<Long, Hash> commitments = new TreeMap<>();
        final Map<Long, String> secrets = new TreeMap<>();
        final Set<Long> silent = new HashSet<>();
        List<Long> list = List.of();
        List<MemberId> drawn = List.of();

        Book(int places) {
            this.places = places;
        }
    }

    @Override
    public void check(Moment moment) {
        moment.fresh().forEach(this::follow);
        for (Draw draw : moment.after().states().of(DRAW).all().values()) {
            Book book = book(draw.id());
            Broken.unless(
                    draw.drawn().equals(book.drawn),
                    "Draw %s drew %s, not %s.",
                    draw.id(),
                    book.drawn,
                    draw.drawn());
        }
    }

    private Book book(DrawId id) {
        Book book = books.get(id.seq());
        if (book == null) {
            throw new Broken("Nobody called draw %s.", id);
        }
        return book;
    }

    private void follow(Event event) {
        if (!drawn.isEmpty()) {
            Broken.unless(
                    event.act() instanceof MandateAct.Given given && given.holders().equals(drawn),
                    "%s were drawn, and entry %d is %s.",
                    drawn,
                    event.seq(),
                    event.act());
            drawn = List.of();
        }
        switch (event.act()) {
            case DrawAct.Called called -> books.put(event.seq(), new Book(called.places()));
            case DrawAct act -> follow(event, act);
            case RollAct.Founded f -> {
                roll.add(event.seq());
                entered.add(event.seq());
            }
            case RollAct.Added a -> roll.add(event.seq());
            case RollAct.Admitted(var member) -> roll.add(member.seq());
            case RollAct.Entered e -> entered.add(event.actor().seq());
            case RollAct.Left l -> roll.remove(event.actor().seq());
            case RollAct.Removed(var member) -> roll.remove(member.seq());
            case RollAct.TakenOff(var member) -> roll.remove(member.seq());
            default -> {}
        }
    }

    private void follow(Event event, DrawAct act) {
        switch (act) {
            case DrawAct.Called c -> {}
            case DrawAct.Committed(var id, var commitment) -> {
                Book book = book(id);
                long member = event.actor().seq();
                Broken.unless(
                        book.list.isEmpty() && !book.silent.contains(member),
                        "%d commits too late, or was silent: %s.",
                        member,
                        act);
                book.commitments.put(member, commitment);
            }
            case DrawAct.Listed(var id, int count, var hash) -> listed(book(id), count, hash);
            case DrawAct.Revealed(var id, String secret) -> {
                Book book = book(id);
                long member = event.actor().seq();
                String form =
                        "{\"draw\":%d,\"member\":%d,\"round\":%d,\"secret\":\"%s\"}"
                                .formatted(id.seq(), member, book.round, secret);
                Broken.unless(
                        !book.list.isEmpty()
                                && hash("commitment", form).equals(book.commitments.get(member)),
                        "%d did not commit to this: %s.",
                        member,
                        act);
                book.secrets.put(member, secret);
            }
            case DrawAct.Repeated(var id, var silent) -> repeated(book(id), silent);
            case DrawAct.Drawn(var id, var seed, var members) -> drawn(id, seed, members);
            case DrawAct.Failed f -> {}
        }
    }

    private void listed(Book book, int count, Hash hash) {
        book.list =
                roll.stream()
                        .filter(entered::contains)
                        .filter(each -> !book.silent.contains(each))
                        .toList();
        Broken.unless(
                book.commitments.size() >= 3
                        && count == book.list.size()
                        && hash.equals(hash("list", compact(book.list))),
                "These can be drawn: %s, not %d.",
                book.list,
                count);
    }

    private static void repeated(Book book, List<MemberId> silent) {
        var missing = new ArrayList<>(book.commitments.keySet());
        missing.removeAll(book.secrets.keySet());
        Broken.unless(
                !missing.isEmpty() && missing.equals(silent.stream().map(MemberId::seq).toList()),
                "These were silent: %s, not %s.",
                missing,
                silent);
        book.silent.addAll(missing);
        book.round++;
        book.commitments.clear();
        book.secrets.clear();
        book.list = List.of();
    }

    private void drawn(DrawId id, Hash seed, List<MemberId> members) {
        Book book = book(id);
        var told = new ArrayList<String>();
        book.secrets.forEach((member, secret) -> told.add("[%d,\"%s\"]".formatted(member, secret)));
        String form =
                "{\"draw\":%d,\"list\":\"%s\",\"round\":%d,\"secrets\":[%s]}"
                        .formatted(
                                id.seq(),
                                hash("list", compact(book.list)),
                                book.round,
                                String.join(",", told));
        List<MemberId> first =
                order(seed, book.list).stream()
                        .filter(roll::contains)
                        .limit(book.places)
                        .map(MemberId::new)
                        .toList();
        Broken.unless(
                book.secrets.keySet().equals(book.commitments.keySet())
                        && seed.equals(hash("seed", form))
                        && members.equals(first),
                "Draw %s comes to %s, not %s.",
                id,
                first,
                members);
        book.drawn = first;
        drawn = first;
    }

    private static Hash hash(String what, String form) {
        return Hash.sha256(("nacre/draw/" + what + "/v1\n" + form).getBytes(US_ASCII));
    }

    private static String compact(List<Long> list) {
        return list.toString().replace(" ", "");
    }

    /// The list in the order that the seed gives it.
    private static List<Long> order(Hash seed, List<Long> list) {
        var order = new ArrayList<>(list);
        var numbers = new Numbers(seed);
        for (int place = 0; place < order.size() - 1; place++) {
            Collections.swap(order, place, place + numbers.below(order.size() - place));
        }
        return order;
    }

    /// Numbers that follow from a seed.
    private static final class Numbers {
        private final Mac mac;
        private long block;
        private ByteBuffer left = ByteBuffer.allocate(0);

        Numbers(Hash seed) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(seed.bytes(), "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
            }
        }

        int below(int n) {
            // numbers from here on would favour the first of them
            long rest = Long.remainderUnsigned(Long.remainderUnsigned(-1L, n) + 1, n);
            long number = next();
            while (rest != 0 && Long.compareUnsigned(number, -rest) >= 0) {
                number = next();
            }
            return (int) Long.remainderUnsigned(number, n);
        }

        private long next() {
            if (!left.hasRemaining()) {
                mac.update("nacre/draw/order/v1\n".getBytes(US_ASCII));
                byte[] count = ByteBuffer.allocate(Long.BYTES).putLong(block++).array();
                left = ByteBuffer.wrap(mac.doFinal(count));
            }
            return left.getLong();
        }
    }
}
