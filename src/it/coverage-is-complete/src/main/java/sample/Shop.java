package sample;

class Shop {
    int one(boolean any) {
        return any ? 1 : 0;
    }

    int two(boolean any) {
        return any ? 2 : 0;
    }

    int three(boolean any) {
        return any ? 3 : 0;
    }

    int never() {
        return 0;
    }
}
