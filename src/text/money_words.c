// The words of money: sorted tables, looked up by phrase.c.
#include "text/money_parts.h"

static const struct phrase_word currencies[] = {
    {STR_INIT("idr")},
    {STR_INIT("idr.")},
    {STR_INIT("rp")},
    {STR_INIT("rp.")},
};

static const struct money_scale scales[] = {
    {STR_INIT("jt"), 1000000},        {STR_INIT("juta"), 1000000},      {STR_INIT("k"), 1000},
    {STR_INIT("miliar"), 1000000000}, {STR_INIT("milyar"), 1000000000}, {STR_INIT("rb"), 1000},
    {STR_INIT("ribu"), 1000},
};

static const struct phrase_word fees[] = {
    {STR_INIT("bayaran")},  {STR_INIT("biaya")},     {STR_INIT("ongkos")},
    {STR_INIT("pungutan")}, {STR_INIT("retribusi")}, {STR_INIT("tarif")},
};

// After a fee, they leave the fee itself open: "tanpa biaya tambahan".
static const struct phrase_word other_fees[] = {
    {STR_INIT("lain")},
    {STR_INIT("lainnya")},
    {STR_INIT("selain")},
    {STR_INIT("tambahan")},
};

// After a fee, they belong to it.
static const struct phrase_word at_all[] = {
    {STR_INIT("apa apa")},     {STR_INIT("apa pun")},     {STR_INIT("apapun")},
    {STR_INIT("sama sekali")}, {STR_INIT("sepeser pun")}, {STR_INIT("sepeserpun")},
};

static const struct money_negation negations[] = {
    {STR_INIT("tak"), false},
    {STR_INIT("tanpa"), true},
    {STR_INIT("tdk"), false},
    {STR_INIT("tidak"), false},
};

// Between the negation and the fee.
static const struct phrase_word levy_verbs[] = {
    {STR_INIT("ada")},          {STR_INIT("ada pungutan")},
    {STR_INIT("di kenakan")},   {STR_INIT("di pungut")},
    {STR_INIT("dibebani")},     {STR_INIT("dibebankan")},
    {STR_INIT("dikenai")},      {STR_INIT("dikenakan")},
    {STR_INIT("dipunggut")},    {STR_INIT("dipungut")},
    {STR_INIT("ditarik")},      {STR_INIT("membutuhkan")},
    {STR_INIT("memerlukan")},   {STR_INIT("memungut")},
    {STR_INIT("mengeluarkan")}, {STR_INIT("perlu membayar")},
};

// After the negation, where the sentence ends.
static const struct phrase_word charged[] = {
    {STR_INIT("berbayar")},
    {STR_INIT("di pungut")},
    {STR_INIT("dipungut")},
};

static const struct phrase_word free_of_charge[] = {
    {STR_INIT("cuma cuma")},
    {STR_INIT("digratiskan")},
    {STR_INIT("gratis")},
};

// Before what is free, they take it back.
static const struct phrase_word not [] = {
    {STR_INIT("belum")}, {STR_INIT("bukan")}, {STR_INIT("tak")},
    {STR_INIT("tdk")},   {STR_INIT("tidak")},
};

// Between two that say the same.
static const struct phrase_word joints[] = {
    {STR_INIT("alias")},
    {STR_INIT("atau")},
    {STR_INIT("dan")},
};

const struct phrase_table money_tables[MONEY_TABLES] = {
    [MONEY_CURRENCIES] = PHRASE_TABLE_INIT(currencies),
    [MONEY_SCALES] = PHRASE_TABLE_INIT(scales),
    [MONEY_FEES] = PHRASE_TABLE_INIT(fees),
    [MONEY_OTHER_FEES] = PHRASE_TABLE_INIT(other_fees),
    [MONEY_AT_ALL] = PHRASE_TABLE_INIT(at_all),
    [MONEY_NEGATIONS] = PHRASE_TABLE_INIT(negations),
    [MONEY_LEVY_VERBS] = PHRASE_TABLE_INIT(levy_verbs),
    [MONEY_CHARGED] = PHRASE_TABLE_INIT(charged),
    [MONEY_FREE] = PHRASE_TABLE_INIT(free_of_charge),
    [MONEY_NOT] = PHRASE_TABLE_INIT(not ),
    [MONEY_JOINTS] = PHRASE_TABLE_INIT(joints),
};
