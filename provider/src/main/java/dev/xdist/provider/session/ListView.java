package dev.xdist.provider.session;

import dev.xdist.provider.schedule.Board.UnitQueue;
import dev.xdist.provider.unit.UnitId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One of the {@link UnitLists} as a scheduler reads it; changes with it. */
final class ListView implements UnitQueue {
    private final UnitLists lists;
    private final int list;

    ListView(UnitLists lists, int list) {
        this.lists = lists;
        this.list = list;
    }

    @Override
    public int size() {
        return lists.size(list);
    }

    @Override
    public List<UnitId> first(int count) {
        List<UnitId> ids = new ArrayList<>(Math.min(count, size()));
        int at = lists.first(list);
        while (at != UnitLists.NONE && ids.size() < count) {
            ids.add(new UnitId(at));
            at = lists.next(at);
        }
        return ids;
    }

    @Override
    public List<UnitId> last(int count) {
        List<UnitId> ids = new ArrayList<>(Math.min(count, size()));
        int at = lists.last(list);
        while (at != UnitLists.NONE && ids.size() < count) {
            ids.add(new UnitId(at));
            at = lists.previous(at);
        }
        return ids;
    }

    @Override
    public Iterator<UnitId> iterator() {
        return first(size()).iterator();
    }
}
