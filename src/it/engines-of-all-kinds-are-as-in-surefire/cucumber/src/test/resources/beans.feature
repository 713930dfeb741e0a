Feature: Beans

  Scenario: some and some more
    Given 1 of them
    When 2 more come
    Then there are 3

  Scenario: not so many
    Given 1 of them
    When 2 more come
    Then there are 3

  Scenario Outline: others
    Given <some> of them
    When <more> more come
    Then there are <all>

    Examples:
      | some | more | all |
      | 1    | 1    | 2   |
      | 2    | 2    | 4   |
