package shop;

import java.util.ArrayList;
import java.util.List;

/** What somebody is about to buy. */
public final class Basket {
    private final List<Integer> cents = new ArrayList<>();

    /** Puts one thing in. */
    public Basket add(int price) {
        if (price < 0) {
            throw new IllegalArgumentException("a price is not below zero: " + price);
        }
        cents.add(price);
        return this;
    }

    /** Returns what is to be paid: from 100.00 on, 5 % less. */
    public int total() {
        int sum = cents.stream().mapToInt(Integer::intValue).sum();
        return sum < 10_000 ? sum : sum - sum / 20;
    }
}
