// Channels as agencies spell them. Each case is a text and what must be read from it, written
// short: the kind, the value in [ ], its link, "!" for a value of bad form, "~" for one that its
// label calls something else; entries apart by "; ". An empty expectation is a text that must
// stay silent.
#include "check.h"

#include "base/buf.h"
#include "text/contact_parts.h"

struct contact_case {
    const char *text;
    const char *expected;
};

// The five seeds and other published standards.
static const struct contact_case published[] = {
    {"4. Whatsapp 081138808800", "whatsapp [081138808800] https://wa.me/6281138808800"},
    {"2. Kirim pesan ke akun instagram @uptd\\_ppajember21",
     "instagram [@uptd_ppajember21] https://www.instagram.com/uptd_ppajember21"},
    {"3. Email ke pusatpelayanan TERPADU@gmail.com", "surel [pusatpelayanan TERPADU@gmail.com] !"},
    {"1. Pengaduan masyarakat/korban melalui aplikasi OTS, media sosial UPTD PPA dan datang langsung "
     "ke UPTD PPA\n2. Kirim pesan ke akun instagram @uptd_ppajember21\n3. Email ke pusatpelayanan "
     "TERPADU@gmail.com\n4. Whatsapp 081138808800",
     "instagram [@uptd_ppajember21] https://www.instagram.com/uptd_ppajember21; surel "
     "[pusatpelayanan TERPADU@gmail.com] !; whatsapp [081138808800] https://wa.me/6281138808800"},
    {"Jl. Dewi Sartika No.13 75242 0541747481",
     "alamat [Jl. Dewi Sartika No.13 75242]; telepon [0541747481] tel:+62541747481"},
    {"Jl. Jawa Nomor 51 Sumpersari Jember 68121 0331422373",
     "alamat [Jl. Jawa Nomor 51 Sumpersari Jember 68121]; telepon [0331422373] tel:+62331422373"},
    {"Jend. A. Yani No. 142 73811 051921280", "telepon [051921280] tel:+6251921280"},
    {"[www.dkp3a.kaltimprov.go.id](http://www.dkp3a.kaltimprov.go.id)",
     "situs [www.dkp3a.kaltimprov.go.id] http://www.dkp3a.kaltimprov.go.id"},
    {"<https://dpppakb.jemberkab.go.id/>",
     "situs [https://dpppakb.jemberkab.go.id/] https://dpppakb.jemberkab.go.id/"},
    {"Pengaduan tidak langsung: Telp: 0815642622226 (Fulltimer LP-PAR Kota Pekalongan)",
     "telepon [0815642622226] tel:+62815642622226"},
    {"1. No Telfon (0363) 21154", "telepon [(0363) 21154] tel:+6236321154"},
    {"2. Email : dinsospppappkbkab.karangasem@gmail.com",
     "surel [dinsospppappkbkab.karangasem@gmail.com] "
     "mailto:dinsospppappkbkab.karangasem@gmail.com"},
    {"3. Website: http://dinsosp3appkb.karangasemkab.go.id/",
     "situs [http://dinsosp3appkb.karangasemkab.go.id/] http://dinsosp3appkb.karangasemkab.go.id/"},
    {"4. Facebook: Dinas Sosial, PPPA, PPKB Kab. Karangasem",
     "facebook [Dinas Sosial, PPPA, PPKB Kab. Karangasem]"},
    {"5. Kotak Saran di MPP Karangasem dan Kantor Dinas Sosial", "kotak_saran [Kotak Saran]"},
    {"6. Instagram : dinsospppappkbkab.karangasem",
     "instagram [dinsospppappkbkab.karangasem] "
     "https://www.instagram.com/dinsospppappkbkab.karangasem"},
    {"7. SP4N Lapor : https://www.lapor.go.id",
     "lapor [https://www.lapor.go.id] https://www.lapor.go.id"},
    {"<ol> <li>1. No Telfon (0363) 21154</li> <li>2. Email : <a href=\"mailto:d@gmail.com\">"
     "d@gmail.com</a></li> <li>4. Facebook: Dinas Sosial Kab. X</li> <li>7. SP4N Lapor : <a "
     "href=\"https://www.lapor.go.id\">https://www.lapor.go.id</a></li> </ol>",
     "telepon [(0363) 21154] tel:+6236321154; surel [d@gmail.com] mailto:d@gmail.com; facebook "
     "[Dinas Sosial Kab. X]; lapor [https://www.lapor.go.id] https://www.lapor.go.id"},
    {"c. Online melalui website SPAN LAPOR (www.lapor.go.id)/ 0811 4430 1212",
     "lapor [www.lapor.go.id] https://www.lapor.go.id; telepon [0811 4430 1212] "
     "tel:+6281144301212"},
    {"2) Tertulis disampaikan ke Kotak Pengaduan; 3) Contact Center : 08115919998\n\n4)  Email : "
     "helpdesk.lpsekaltara@gmail.com",
     "kotak_saran [Kotak Pengaduan]; telepon [08115919998] tel:+628115919998; surel "
     "[helpdesk.lpsekaltara@gmail.com] mailto:helpdesk.lpsekaltara@gmail.com"},
    {"- SPAN LAPOR!\n( 081329754754 )",
     "lapor [SPAN LAPOR!] https://www.lapor.go.id/; telepon [081329754754] tel:+6281329754754"},
    {"3. Telfon (0354) 6021906;\n5. Online melalui media sosial Instagram : @satpolpp_kotakediri\n6. "
     "Online melalui media social Facebook : Satpolpp Kotakediri\n7. https://www.lapor.go.id/ "
     "dan/atau https://surga.kedirikota.go.id/",
     "telepon [(0354) 6021906] tel:+623546021906; instagram [@satpolpp_kotakediri] "
     "https://www.instagram.com/satpolpp_kotakediri; facebook [Satpolpp Kotakediri]; lapor "
     "[https://www.lapor.go.id/] https://www.lapor.go.id/; situs [https://surga.kedirikota.go.id/] "
     "https://surga.kedirikota.go.id/"},
    {"melalui kotak saran & pengaduan, website pengaduan , lapor.go.id, bps8100@gmail.com, atau "
     "SMS/WA 082130456435",
     "kotak_saran [kotak saran]; lapor [lapor.go.id] https://lapor.go.id; surel "
     "[bps8100@gmail.com] mailto:bps8100@gmail.com; sms [082130456435] tel:+6282130456435; "
     "whatsapp [082130456435] https://wa.me/6282130456435"},
    {"- No.Handphone : 081243352083\n- SMS : 081243352083\n- Facebook : Dpmptsp Halmahera Selatan\n- "
     "Website : http://www.dpmptsp.halmaheraselatankab.go.id\n- SP4N LAPOR :http://www.lapor.go.id",
     "telepon [081243352083] tel:+6281243352083; sms [081243352083] tel:+6281243352083; facebook "
     "[Dpmptsp Halmahera Selatan]; situs [http://www.dpmptsp.halmaheraselatankab.go.id] "
     "http://www.dpmptsp.halmaheraselatankab.go.id; lapor [http://www.lapor.go.id] "
     "http://www.lapor.go.id"},
    {"Pemohon datang ke Loket Pengaduan secara langsung", "loket [Loket Pengaduan]"},
    {"Melalui LAPOR!, Anda dapat menyampaikan permasalahan pelayanan publik",
     "lapor [LAPOR!] https://www.lapor.go.id/"},
    {"petugas call center PTSP 1500164", "telepon [1500164] tel:1500164"},
    {"call center 1500164", "telepon [1500164] tel:1500164"},
    {"Jl. Pasundan No. 99, Balonggede, Regol, Bandung, 40251\nEmail : pasundanupt@gmail.com",
     "alamat [Jl. Pasundan No. 99, Balonggede, Regol, Bandung, 40251]; surel "
     "[pasundanupt@gmail.com] mailto:pasundanupt@gmail.com"},
};

static const struct contact_case numbers[] = {
    {"WA: 0811-3880-8800", "whatsapp [0811-3880-8800] https://wa.me/6281138808800"},
    {"WA. 0811.3880.8800", "whatsapp [0811.3880.8800] https://wa.me/6281138808800"},
    {"WhatsApp 0811 3880 8800 68121", "whatsapp [0811 3880 8800] https://wa.me/6281138808800"},
    {"Hp. +62 812 3456 7890", "telepon [+62 812 3456 7890] tel:+6281234567890"},
    {"+62 (0) 812 3456 7890", "telepon [+62 (0) 812 3456 7890] tel:+6281234567890"},
    {"(+62) 812-3456-7890", "telepon [(+62) 812-3456-7890] tel:+6281234567890"},
    {"WA 6281234567890", "whatsapp [6281234567890] https://wa.me/6281234567890"},
    {"WA 81138808800", "whatsapp [81138808800] https://wa.me/6281138808800"},
    {"WA0811 3880 8800", "whatsapp [0811 3880 8800] https://wa.me/6281138808800"},
    {"0541747481", "telepon [0541747481] tel:+62541747481"},
    {"0331 422 373", "telepon [0331 422 373] tel:+62331422373"},
    {"(021) 3456 7890", "telepon [(021) 3456 7890] tel:+622134567890"},
    {"Telp. 0541 - 741747", "telepon [0541 - 741747] tel:+62541741747"},
    {"Telepon (0331) 422373 / 0331-422374",
     "telepon [(0331) 422373] tel:+62331422373; telepon [0331-422374] tel:+62331422374"},
    {"WA 081234567890 atau 081234567891",
     "whatsapp [081234567890] https://wa.me/6281234567890; whatsapp [081234567891] "
     "https://wa.me/6281234567891"},
    {"0331422373/0331422374",
     "telepon [0331422373] tel:+62331422373; telepon [0331422374] tel:+62331422374"},
    {"081234567890 081234567891",
     "telepon [081234567890] tel:+6281234567890; telepon [081234567891] tel:+6281234567891"},
    {"Telp/WA 081234567890", "telepon [081234567890] tel:+6281234567890; whatsapp [081234567890] "
                             "https://wa.me/6281234567890"},
    {"No. HP / No. WA : 081234567890",
     "telepon [081234567890] tel:+6281234567890; whatsapp [081234567890] "
     "https://wa.me/6281234567890"},
    {"No. Telp/HP: 081234567890", "telepon [081234567890] tel:+6281234567890"},
    {"Telp/Fax (0541) 741747", "telepon [(0541) 741747] tel:+62541741747"},
    {"Telp. (0541) 741747, Fax. (0541) 741748", "telepon [(0541) 741747] tel:+62541741747"},
    {"SMS 1708", "sms [1708]"},
    {"SP4N-LAPOR! SMS ke 1708", "lapor [SP4N-LAPOR!] https://www.lapor.go.id/; sms [1708]"},
    {"SP4N LAPOR (1708)", "lapor [SP4N LAPOR] https://www.lapor.go.id/; sms [1708]"},
    {"Hotline 129", "telepon [129] tel:129"},
    {"Hubungi SAPA 129", "telepon [129] tel:129"},
    {"SAPA129", "telepon [129] tel:129"},
    {"Call center 112", "telepon [112] tel:112"},
    {"Telepon 110, 119", "telepon [110] tel:110; telepon [119] tel:119"},
    {"call center 1500-567", "telepon [1500-567] tel:1500567"},
    {"Telp. 421378", "telepon [421378]"},
    {"Telp. 0363", "telepon [0363] !"},
    {"Telp: 0812345678901234", "telepon [0812345678901234] !"},
    {"WA Ibu Sri 081234567890", "whatsapp [081234567890] https://wa.me/6281234567890"},
    {"Contact Person: Budi (081234567890)", "telepon [081234567890] tel:+6281234567890"},
    {"Hubungi kami di nomor 0331-422373", "telepon [0331-422373] tel:+62331422373"},
    {"081234567890 (WA), 0331-422373 (kantor)",
     "whatsapp [081234567890] https://wa.me/6281234567890; telepon [0331-422373] "
     "tel:+62331422373"},
    {"HP 081234567890(WA)", "whatsapp [081234567890] https://wa.me/6281234567890"},
    {"Telegram 081234567890", "telepon [081234567890] tel:+6281234567890"},
    {"0331422373 2024", "telepon [0331422373] tel:+62331422373"},
    {"WA 0812 3456 7890 pukul 08.00 - 16.00",
     "whatsapp [0812 3456 7890] https://wa.me/6281234567890"},
};

static const struct contact_case addresses[] = {
    {"email kami di a@b.id", "surel [a@b.id] mailto:a@b.id"},
    {"Email: A.B+c@dinsos.jember.go.id.",
     "surel [A.B+c@dinsos.jember.go.id] mailto:A.B+c@dinsos.jember.go.id"},
    {"e-mail : dinsos\\_jember@yahoo.co.id",
     "surel [dinsos_jember@yahoo.co.id] mailto:dinsos_jember@yahoo.co.id"},
    {"<a@b.id>", "surel [a@b.id] mailto:a@b.id"},
    {"[a@b.id](mailto:a@b.id)", "surel [a@b.id] mailto:a@b.id"},
    {"Email: dinsos@gmail,com", "surel [dinsos@gmail,com] !"},
    {"Email: dinsos@gmail", "surel [dinsos@gmail] !"},
    {"Email: dinsos @gmail.com", "surel [dinsos @gmail.com] !"},
    {"Email: dinsos@ gmail.com", "surel [dinsos@ gmail.com] !"},
    {"Email: dinsos.gmail.com", "surel [dinsos.gmail.com] !"},
    {"Email resmi Dinas Sosial Jember: a@b.id", "surel [a@b.id] mailto:a@b.id"},
    {"Email 2 : a@b.id", "surel [a@b.id] mailto:a@b.id"},
    {"Email khusus pengaduan a@b.id", "surel [a@b.id] mailto:a@b.id"},
    {"Website: dinsos@jember.go.id", "surel [dinsos@jember.go.id] mailto:dinsos@jember.go.id ~"},
    {"Email : www.dinsos.go.id", "situs [www.dinsos.go.id] https://www.dinsos.go.id ~"},
    {"Email/Website: www.dinsos.go.id", "situs [www.dinsos.go.id] https://www.dinsos.go.id"},
    {"www.lapor.go.id", "lapor [www.lapor.go.id] https://www.lapor.go.id"},
    {"SP4N-LAPOR!", "lapor [SP4N-LAPOR!] https://www.lapor.go.id/"},
    {"SP4N – LAPOR", "lapor [SP4N – LAPOR] https://www.lapor.go.id/"},
    {"aplikasi LAPOR", "lapor [aplikasi LAPOR] https://www.lapor.go.id/"},
    {"www.lapor.go.id (SP4N LAPOR)", "lapor [www.lapor.go.id] https://www.lapor.go.id"},
    {"[SP4N-LAPOR!](https://www.lapor.go.id)", "lapor [SP4N-LAPOR!] https://www.lapor.go.id"},
    {"Situs dinsos.jemberkab.go.id.",
     "situs [dinsos.jemberkab.go.id] https://dinsos.jemberkab.go.id"},
    {"(https://x.go.id/a_b?c=1&d=2).",
     "situs [https://x.go.id/a_b?c=1&d=2] https://x.go.id/a_b?c=1&d=2"},
    {"HTTP://WWW.X.GO.ID", "situs [HTTP://WWW.X.GO.ID] http://WWW.X.GO.ID"},
    {"http//www.x.go.id", "situs [http//www.x.go.id] !"},
    {"www,x.go.id", "situs [www,x.go.id] !"},
    {"https://user@evil.com/", "situs [https://user@evil.com/] !"},
    {"https://bit.ly/aduan dan s.id/aduan-dinsos",
     "situs [https://bit.ly/aduan] https://bit.ly/aduan; situs [s.id/aduan-dinsos] "
     "https://s.id/aduan-dinsos"},
    {"https://wa.me/6281234567890",
     "whatsapp [https://wa.me/6281234567890] https://wa.me/6281234567890"},
    {"[Klik di sini](https://x.go.id/form)", "situs [https://x.go.id/form] https://x.go.id/form"},
    {"[javascript](javascript:alert(1))", ""},
    {"[@akun_dinas](https://www.instagram.com/akun_dinas)",
     "instagram [@akun_dinas] https://www.instagram.com/akun_dinas"},
    {"http://103.12.34.56:8080/lapor",
     "situs [http://103.12.34.56:8080/lapor] http://103.12.34.56:8080/lapor"},
};

static const struct contact_case accounts[] = {
    {"@uptd_ppajember21", "instagram [@uptd_ppajember21]"},
    {"IG: @dinsos.jember", "instagram [@dinsos.jember] https://www.instagram.com/dinsos.jember"},
    {"Instagram dan Facebook: @dinsosjember",
     "instagram [@dinsosjember] https://www.instagram.com/dinsosjember; facebook [@dinsosjember] "
     "https://www.facebook.com/dinsosjember"},
    {"IG/FB/Twitter/X @akun_1",
     "instagram [@akun_1] https://www.instagram.com/akun_1; facebook [@akun_1] !; x [@akun_1] "
     "https://x.com/akun_1"},
    {"X @dinsosjember", "x [@dinsosjember] https://x.com/dinsosjember"},
    {"Twitter: dinsos_jbr", "x [dinsos_jbr] https://x.com/dinsos_jbr"},
    {"TikTok @dinsosjember", ""},
    {"Instagram @dinsos, TikTok @dinsostok",
     "instagram [@dinsos] https://www.instagram.com/dinsos"},
    {"Instagram Dinas Sosial @dinsos_jbr",
     "instagram [@dinsos_jbr] https://www.instagram.com/dinsos_jbr"},
    {"- Facebook Dinas Sosial Kab. Jember", "facebook [Dinas Sosial Kab. Jember]"},
    {"Facebook: Dinas Sosial Jember, Instagram: @dinsos, Telp 0331-422373",
     "facebook [Dinas Sosial Jember]; instagram [@dinsos] https://www.instagram.com/dinsos; "
     "telepon [0331-422373] tel:+62331422373"},
    {"Facebook: https://www.facebook.com/dinsos.jember",
     "facebook [https://www.facebook.com/dinsos.jember] https://www.facebook.com/dinsos.jember"},
    {"Facebook: dinsos@gmail.com", "surel [dinsos@gmail.com] mailto:dinsos@gmail.com"},
    {"Facebook: Dispendukcapil", "facebook [Dispendukcapil]"},
    {"Instagram : dinsos_jember. Facebook : dinsos.jember",
     "instagram [dinsos_jember] https://www.instagram.com/dinsos_jember; facebook [dinsos.jember] "
     "https://www.facebook.com/dinsos.jember"},
};

static const struct contact_case places[] = {
    {"Jl. Jawa No. 51 Jember", "alamat [Jl. Jawa No. 51 Jember]"},
    {"Jalan Ngurah Rai Nomor 3 Amlapura", "alamat [Jalan Ngurah Rai Nomor 3 Amlapura]"},
    {"datang ke Kantor di Jln. A. Yani Kav. 5 pada jam kerja", "alamat [Jln. A. Yani Kav. 5]"},
    {"JL. PAHLAWAN 10; TELP 0331-422373",
     "alamat [JL. PAHLAWAN 10]; telepon [0331-422373] tel:+62331422373"},
    {"Jl. Jawa No. 51, Telp. (0331) 422373, Email a@b.id",
     "alamat [Jl. Jawa No. 51]; telepon [(0331) 422373] tel:+62331422373; surel [a@b.id] "
     "mailto:a@b.id"},
    {"kotak saran", "kotak_saran [kotak saran]"},
    {"Loket Informasi dan Pengaduan lantai 1", "loket [Loket Informasi dan Pengaduan]"},
    {"meja pengaduan", "loket [meja pengaduan]"},
    {"telepon, kotak saran, WA 081234567890",
     "kotak_saran [kotak saran]; whatsapp [081234567890] https://wa.me/6281234567890"},
};

static const struct contact_case silences[] = {
    {"", ""},
    {"langsung", ""},
    {"hotline", ""},
    {"Diterima oleh admin hotline, kemudian dilakukan identifikasi", ""},
    {"Laporan/pengaduan melalui instagram, telepon, WA, aplikasi OTS dan media cetak", ""},
    {"Lembaran Negara Republik Indonesia Tahun 2002 Nomor 109, Tambahan Lembaran Negara Nomor 4235",
     ""},
    {"68121", ""},
    {"NIP.19651023 198602 1 002", ""},
    {"NIP. 196510231986021002", ""},
    {"NIK 3509011203890002", ""},
    {"NIK: 0812345678901234", ""},
    {"UU 25/2009", ""},
    {"23-05-2023", ""},
    {"01-05-2023 02-06-2023", ""},
    {"Rp 081.000.000", ""},
    {"Rp. 0,- (Gratis/ tidak dipungut biaya)", ""},
    {"08.00 - 16.00", ""},
    {"Senin 08.00-12.00 13.00-16.00", ""},
    {"Telp 08.00 - 16.00", ""},
    {"No. SK : 800/407/35.09.317/2024", ""},
    {"Nomor 0123456789/SK/2024", ""},
    {"Rekening Bank Jatim nomor 0012345678", ""},
    {"No. Rekening 0212345678", ""},
    {"NPWP 01.234.567.8-901.000", ""},
    {"Kode 021.04.05.2023", ""},
    {"SK/0331422373 dan 188-0331422373", ""},
    {"Fax. (0541) 741748", ""},
    {"- Facebook\n- Dinas Sosial menjawab", ""},
    {"3x 24 jam", ""},
    {"Telepon 2 unit", ""},
    {"I Komang Daging, S.Sos., M.Si", ""},
    {"No.id dan/atau S.Sos/M.Si", ""},
    {"lapor ke RT atau RW", ""},
    {"WAJIB LAPOR KE KELURAHAN", ""},
    {"Kelas X dan 4 x 6", ""},
    {"@5.000 per lembar", ""},
    {"Foto 3 x 4 @ 2 lembar", ""},
    {"jalan keluar dan berjalan", ""},
    {"loket", ""},
    {"Facebook: -", ""},
    {"Instagram : tidak ada", ""},
    {"Perpres 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik", ""},
    {"- a. Pelayanan Langsung - Klien membawa identitas diri minimal Kartu Tanda Penduduk, dan "
     "Mengisi Inform Concern; paling lambat 3x 24 jam; protokol kesehatan 5 M.",
     ""},
    {"\xFF@\xFE 0\x80", ""},
};

static str write_short(struct arena *arena, const struct kanal_terbaca *list, size_t count)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < count; i++) {
        buf_add(&out, i > 0 ? STR("; ") : STR_NONE);
        buf_add(&out, kanal_name(list[i].jenis));
        buf_add(&out, STR(" ["));
        buf_add(&out, list[i].nilai);
        buf_add(&out, list[i].tautan.len ? STR("] ") : STR("]"));
        buf_add(&out, list[i].tautan);
        buf_add(&out, list[i].cacat ? STR(" !") : STR_NONE);
        buf_add(&out, list[i].tertukar ? STR(" ~") : STR_NONE);
    }
    return buf_str(&out);
}

static bool is_as_expected(const char *text, const char *expected, str got)
{
    if (str_eq(got, str_from(expected)))
        return true;
    printf("text:     %s\nexpected: %s\ngot:      %.*s\n\n", text, expected, STR_ARG(got));
    return false;
}

static void check_cases(const struct contact_case *cases, size_t count)
{
    struct arena arena = {0};
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        struct kanal_terbaca *list = NULL;
        size_t found = contacts_read(&arena, str_from(cases[i].text), &list);
        str got = write_short(&arena, list, found);
        failed += !is_as_expected(cases[i].text, cases[i].expected, got);
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void test_published(void)
{
    check_cases(published, COUNT(published));
}

static void test_numbers(void)
{
    check_cases(numbers, COUNT(numbers));
}

static void test_addresses(void)
{
    check_cases(addresses, COUNT(addresses));
}

static void test_accounts(void)
{
    check_cases(accounts, COUNT(accounts));
}

static void test_places(void)
{
    check_cases(places, COUNT(places));
}

static void test_silences(void)
{
    check_cases(silences, COUNT(silences));
}

static void test_typed(void)
{
    static const struct {
        enum kanal_jenis jenis;
        const char *value;
        const char *expected;
    } cases[] = {
        {KANAL_WHATSAPP, "081138808800", "whatsapp [081138808800] https://wa.me/6281138808800"},
        {KANAL_WHATSAPP, " 0811-3880-8800 (jam kerja)",
         "whatsapp [0811-3880-8800 (jam kerja)] https://wa.me/6281138808800"},
        {KANAL_WHATSAPP, "https://wa.me/62811",
         "whatsapp [https://wa.me/62811] https://wa.me/62811"},
        {KANAL_TELEPON, "Telp. (0363) 21154", "telepon [Telp. (0363) 21154] tel:+6236321154"},
        {KANAL_TELEPON, "Kantor (lantai 2) 0363-21154",
         "telepon [Kantor (lantai 2) 0363-21154] tel:+6236321154"},
        {KANAL_TELEPON, "129", "telepon [129] tel:129"},
        {KANAL_TELEPON, "421378", "telepon [421378]"},
        {KANAL_TELEPON, "belum ada", "telepon [belum ada] !"},
        {KANAL_TELEPON, "081", "telepon [081] !"},
        {KANAL_SMS, "1708", "sms [1708]"},
        {KANAL_SUREL, "a@b.go.id", "surel [a@b.go.id] mailto:a@b.go.id"},
        {KANAL_SUREL, "pusat TERPADU@gmail.com", "surel [pusat TERPADU@gmail.com] !"},
        {KANAL_SUREL, "a@b.id?cc=x@y.id", "surel [a@b.id?cc=x@y.id] !"},
        {KANAL_SUREL, "https://x.go.id", "surel [https://x.go.id] ~"},
        {KANAL_SITUS, "x.go.id/jalan panjang", "situs [x.go.id/jalan panjang] !"},
        {KANAL_SITUS, "https://x.go.id/\xC3\xA9",
         "situs [https://x.go.id/\xC3\xA9] https://x.go.id/%C3%A9"},
        {KANAL_SITUS, "https://x.go.id/\"><script>", "situs [https://x.go.id/\"><script>] !"},
        {KANAL_SITUS, "javascript:alert(1)", "situs [javascript:alert(1)] !"},
        {KANAL_SITUS, "a@b.go.id", "situs [a@b.go.id] ~"},
        {KANAL_LAPOR, "SP4N-LAPOR!", "lapor [SP4N-LAPOR!] https://www.lapor.go.id/"},
        {KANAL_LAPOR, "https://lapor.go.id", "lapor [https://lapor.go.id] https://lapor.go.id"},
        {KANAL_INSTAGRAM, "@uptd_ppa", "instagram [@uptd_ppa] https://www.instagram.com/uptd_ppa"},
        {KANAL_INSTAGRAM, "uptd_ppa", "instagram [uptd_ppa] https://www.instagram.com/uptd_ppa"},
        {KANAL_INSTAGRAM, "instagram.com/uptd",
         "instagram [instagram.com/uptd] https://instagram.com/uptd"},
        {KANAL_FACEBOOK, "Dinas Sosial", "facebook [Dinas Sosial]"},
        {KANAL_X, "@akun_dengan_nama_panjang", "x [@akun_dengan_nama_panjang] !"},
        {KANAL_KOTAK_SARAN, "MPP Karangasem", "kotak_saran [MPP Karangasem]"},
        {KANAL_ALAMAT, "Jl. Jawa 51", "alamat [Jl. Jawa 51]"},
        {KANAL_TELEPON, "", "telepon [] !"},
    };
    struct arena arena = {0};
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct kanal_terbaca kanal =
            contact_typed(&arena, cases[i].jenis, str_from(cases[i].value));
        str got = write_short(&arena, &kanal, 1);
        failed += !is_as_expected(cases[i].value, cases[i].expected, got);
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

static void test_phone_link(void)
{
    static const struct contact_case cases[] = {
        {"0541747481", "tel:+62541747481"},
        {"(0331) 422373 ", "tel:+62331422373"},
        {"051921280", "tel:+6251921280"},
        {"+65 6123 4567", "tel:+6561234567"},
        {"112", "tel:112"},
        {"0541747481 (kantor)", ""},
        {"422373", ""},
        {"", ""},
    };
    struct arena arena = {0};
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(cases); i++) {
        str link = STR("x");
        bool made = contact_phone_link(&arena, str_from(cases[i].text), &link);
        assert_int_equal(made, link.len > 0);
        failed += !is_as_expected(cases[i].text, cases[i].expected, link);
    }
    arena_free(&arena);
    assert_int_equal(failed, 0);
}

// `teks` is where a link belongs in the text; the first of two labels has its own word.
static void test_spans(void)
{
    static const char *const expected[] = {"Telp", "0811-3880-8800", "@a\\_b1",
                                           "SP4N LAPOR : https://www.lapor.go.id"};
    struct arena arena = {0};
    struct kanal_terbaca *list = NULL;
    str text = STR("Telp/WA : 0811-3880-8800, IG @a\\_b1, SP4N LAPOR : https://www.lapor.go.id.");
    assert_int_equal(contacts_read(&arena, text, &list), COUNT(expected));
    for (size_t i = 0; i < COUNT(expected); i++) {
        assert_string_equal(arena_cstr(&arena, list[i].teks), expected[i]);
        assert_true(list[i].teks.data >= text.data && list[i].teks.data < text.data + text.len);
    }
    arena_free(&arena);
}

// What each word does in `text`, where "#" is its place; and what is read with another word there.
static const struct {
    const char *words, *text, *expected, *otherwise;
} word_cases[] = {
    {"call callcenter contact cp handphone hape hotline hp hub hubungi kontak phone ponsel sapa seluler tel telefon telephone telepon telf telfon telp telpn telpon tlf tlp tlpn",
     "# 129", "telepon [129] tel:129", ""},
    {"wa watsapp whatapp whats whatsaap whatsap whatsapp", "# 081234567890",
     "whatsapp [081234567890] https://wa.me/6281234567890",
     "telepon [081234567890] tel:+6281234567890"},
    {"sms", "# 081234567890", "sms [081234567890] tel:+6281234567890",
     "telepon [081234567890] tel:+6281234567890"},
    {"email mail posel surel", "# dinsos.gmail.com", "surel [dinsos.gmail.com] !",
     "situs [dinsos.gmail.com] https://dinsos.gmail.com"},
    {"homepage laman portal situs web website", "# : a@b.id", "surel [a@b.id] mailto:a@b.id ~",
     "surel [a@b.id] mailto:a@b.id"},
    {"ig insta instagram", "# @dinsos", "instagram [@dinsos] https://www.instagram.com/dinsos",
     "instagram [@dinsos]"},
    {"facebook fanpage fb", "# @dinsos", "facebook [@dinsos] https://www.facebook.com/dinsos",
     "instagram [@dinsos]"},
    {"twitter X", "# @dinsos", "x [@dinsos] https://x.com/dinsos", "instagram [@dinsos]"},
    {"facsimile faks faksimile faksimili fax faximile faximili nib nik nip npwp rek rekening",
     "# 081234567890", "", "telepon [081234567890] tel:+6281234567890"},
    {"line linkedin telegram threads tiktok youtube", "# @dinsos", "", "instagram [@dinsos]"},
    {"adalah akun alamat app center centre chat dengan di id kami ke kirim lewat melalui nama no nomer nomor official only person pesan resmi username via yaitu",
     "Telp # 129", "telepon [129] tel:129", ""},
    {"admin aduan aktif bagian berikut bidang darurat desa dinas elektronik humas informasi ini instansi kabupaten kantor kecamatan kelurahan kepada kepala khusus kota layanan masyarakat pelayanan pengaduan petugas sebagai surat tersebut umum yakni",
     "Telp # 129", "telepon [129] tel:129", ""},
    {"admin aduan aktif bagian berikut bidang darurat desa dinas elektronik humas informasi ini instansi kabupaten kantor kecamatan kelurahan kepada kepala khusus kota layanan masyarakat pelayanan pengaduan petugas sebagai surat tersebut umum yakni",
     "Facebook: # Jember", "facebook [# Jember]", "facebook [# Jember]"},
    {"atau dan", "Telp # WA 081234567890",
     "telepon [081234567890] tel:+6281234567890; whatsapp [081234567890] https://wa.me/6281234567890",
     "whatsapp [081234567890] https://wa.me/6281234567890"},
    {"idr rp", "# 081234567890", "", "telepon [081234567890] tel:+6281234567890"},
    {"hari jam pada pukul setiap untuk yang", "Jl. Jawa # Jember", "alamat [Jl. Jawa]",
     "alamat [Jl. Jawa # Jember]"},
    {"aplikasi kanal portal website situs", "# LAPOR", "lapor [# LAPOR] https://www.lapor.go.id/",
     ""},
    {"sp4n span", "# lapor", "lapor [# lapor] https://www.lapor.go.id/", ""},
    {"sp4n", "# x", "lapor [#] https://www.lapor.go.id/", ""},
    {"LAPOR", "#!", "lapor [#!] https://www.lapor.go.id/", ""},
    {"kotak", "# saran", "kotak_saran [# saran]", ""},
    {"saran pengaduan aduan kritik masukan", "kotak #", "kotak_saran [kotak #]", ""},
    {"loket meja posko konter counter", "# pengaduan", "loket [# pengaduan]", ""},
    {"layanan pelayanan informasi dan khusus unit penerimaan", "loket # pengaduan",
     "loket [loket # pengaduan]", ""},
    {"pengaduan aduan", "loket #", "loket [loket #]", ""},
    {"Jalan jl jln", "# Jawa", "alamat [# Jawa]", ""},
    {"tidak belum xxx", "Facebook: #", "", "facebook [#]"},
};

static str fill(struct arena *arena, const char *pattern, str word)
{
    struct buf out = BUF(arena);
    for (; *pattern != '\0'; pattern++)
        if (*pattern == '#')
            buf_add(&out, word);
        else
            buf_char(&out, *pattern);
    return buf_str(&out);
}

static bool reads(struct arena *arena, str text, str expected)
{
    struct kanal_terbaca *list = NULL;
    size_t found = contacts_read(arena, text, &list);
    return is_as_expected(arena_cstr(arena, text), arena_cstr(arena, expected),
                          write_short(arena, list, found));
}

static void test_words(void)
{
    struct arena arena = {0};
    size_t failed = 0;
    bool used[512] = {false};
    const struct contact_word *rows = contact_word_table.rows;
    assert_true(contact_word_table.count <= COUNT(used));
    for (size_t i = 0; i < COUNT(word_cases); i++) {
        for (str rest = str_from(word_cases[i].words); rest.len > 0;) {
            str word = str_take(&rest, ' ');
            const struct contact_word *row = phrase_find(contact_word_table, word);
            assert_true(row != NULL);
            used[row - rows] = true;
            failed += !reads(&arena, fill(&arena, word_cases[i].text, word),
                             fill(&arena, word_cases[i].expected, word));
        }
        failed += !reads(&arena, fill(&arena, word_cases[i].text, STR("kata")),
                         fill(&arena, word_cases[i].otherwise, STR("kata")));
    }
    assert_int_equal(failed, 0);
    for (size_t i = 0; i < contact_word_table.count; i++)
        assert_true(used[i]);
    arena_free(&arena);
}

static void test_tables(void)
{
    const struct phrase_table tables[] = {contact_word_table, contact_top_table,
                                          contact_host_table};
    for (size_t i = 0; i < COUNT(tables); i++)
        assert_int_equal(phrase_check(tables[i]), tables[i].count);
}

static void test_hosts(void)
{
    static const struct {
        const char *host;
        enum kanal_jenis jenis;
    } hosts[] = {
        {"lapor.go.id", KANAL_LAPOR},     {"instagram.com", KANAL_INSTAGRAM},
        {"facebook.com", KANAL_FACEBOOK}, {"fb.com", KANAL_FACEBOOK},
        {"twitter.com", KANAL_X},         {"x.com", KANAL_X},
        {"wa.me", KANAL_WHATSAPP},        {"whatsapp.com", KANAL_WHATSAPP},
    };
    static const char *const tops[] = {"com", "ee", "gl", "id", "ly", "me", "net", "org"};
    struct arena arena = {0};
    assert_int_equal(COUNT(hosts), contact_host_table.count);
    assert_int_equal(COUNT(tops), contact_top_table.count);
    for (size_t i = 0; i < COUNT(hosts); i++) {
        const char *host = hosts[i].host;
        assert_int_equal(contact_web_kind(str_from(host)), hosts[i].jenis);
        assert_int_equal(contact_web_kind(arena_printf(&arena, "https://WWW.%s/a", host)),
                         hosts[i].jenis);
        assert_int_equal(contact_web_kind(arena_printf(&arena, "my%s", host)), KANAL_SITUS);
        assert_int_equal(contact_web_kind(arena_printf(&arena, "%s.id", host)), KANAL_SITUS);
    }
    for (size_t i = 0; i < COUNT(tops); i++) {
        str text = arena_printf(&arena, "dinsos.%s", tops[i]);
        assert_true(
            reads(&arena, text,
                  arena_printf(&arena, "situs [dinsos.%s] https://dinsos.%s", tops[i], tops[i])));
    }
    assert_true(reads(&arena, STR("dinsos.info dinsos.ID"), STR("")));
    arena_free(&arena);
}

// What is read of `before`, `count` times `piece`, and `after`; and with one more. "#" is all of
// the pieces.
static const struct {
    const char *before, *piece;
    size_t count;
    const char *after, *expected, *beyond;
} limits[] = {
    // Words between a label and its value; pieces of a broken address.
    {"WA", " Ibu", 4, " 081234567890", "whatsapp [081234567890] https://wa.me/6281234567890",
     "telepon [081234567890] tel:+6281234567890"},
    {"Email", " a", 2, " b@gmail.com", "surel [a a b@gmail.com] !",
     "surel [b@gmail.com] mailto:b@gmail.com"},
    {"SP4N LAPOR", " a", 3, " www.lapor.go.id", "lapor [www.lapor.go.id] https://www.lapor.go.id",
     "lapor [SP4N LAPOR] https://www.lapor.go.id/; lapor [www.lapor.go.id] "
     "https://www.lapor.go.id"},
    {"loket", " dan", 3, " pengaduan", "loket [loket# pengaduan]", ""},
    // Letters of an abbreviation before a dot; bytes of a gap.
    {"Jl. Ka", "b", 2, ". Jember", "alamat [Jl. Ka#. Jember]", "alamat [Jl. Ka#]"},
    {"Jl.", " ", 4, "Jawa", "alamat [Jl.#Jawa]", ""},
    // Figures of numbers, after a label and alone.
    {"Telp 0361", "1", 9, "", "telepon [0361#] tel:+62361#", "telepon [0361#] !"},
    {"08123456", "7", 5, "", "telepon [08123456#] tel:+628123456#", ""},
    {"0361123", "4", 4, "", "telepon [0361123#] tel:+62361123#",
     "telepon [0361123#] tel:+62361123#"},
    {"Telp 12", "3", 3, "", "telepon [12#] tel:12#", ""},
    {"Telp 81", "2", 10, "", "telepon [81#] tel:+6281#", "telepon [81#] !"},
    {"Telp 2", "3", 7, "", "telepon [2#]", "telepon [2#] !"},
    // Bytes of a host's label, and of an account.
    {"www.", "a", 63, ".id", "situs [www.#.id] https://www.#.id", "situs [www.#.id] !"},
    {"IG @", "a", 30, "", "instagram [@#] https://www.instagram.com/#", "instagram [@#] !"},
    {"X @", "a", 15, "", "x [@#] https://x.com/#", "x [@#] !"},
    {"FB @", "a", 50, "", "facebook [@#] https://www.facebook.com/#", "facebook [@#] !"},
    {"", "a", 64, "@b.id", "surel [#@b.id] mailto:#@b.id", ""},
    {"www.", "a.", 123, "id", "situs [www.#id] https://www.#id", "situs [www.#id] !"},
    {"http://x.id:", "1", 5, "/a", "situs [http://x.id:#/a] http://x.id:#/a",
     "situs [http://x.id:#/a] !"},
    {"http://1.2.3.", "4", 3, "/a", "situs [http://1.2.3.#/a] http://1.2.3.#/a",
     "situs [http://1.2.3.#/a] !"},
    // Bytes of a link's text.
    {"[.", "a", 498, "](https://x.id)", "situs [.#] https://x.id",
     "situs [https://x.id] https://x.id"},
};

static str repeated(struct arena *arena, const char *piece, size_t count)
{
    struct buf out = BUF(arena);
    for (size_t i = 0; i < count; i++)
        buf_add(&out, str_from(piece));
    return buf_str(&out);
}

static void test_limits(void)
{
    struct arena arena = {0};
    size_t failed = 0;
    for (size_t i = 0; i < COUNT(limits); i++)
        for (size_t more = 0; more < 2; more++) {
            str pieces = repeated(&arena, limits[i].piece, limits[i].count + more);
            str text = arena_printf(&arena, "%s%.*s%s", limits[i].before, STR_ARG(pieces),
                                    limits[i].after);
            failed += !reads(&arena, text,
                             fill(&arena, more ? limits[i].beyond : limits[i].expected, pieces));
        }
    assert_int_equal(failed, 0);
    arena_free(&arena);
}

// Spaces and dashes of any width, as the lexer takes them.
static const struct contact_case widths[] = {
    {"WA 0812\xE2\x80\x89"
     "3456\xE2\x80\x8B"
     "7890",
     "whatsapp [0812\xE2\x80\x89"
     "3456\xE2\x80\x8B"
     "7890] https://wa.me/6281234567890"},
    {"0361\xE2\x88\x92"
     "123456",
     "telepon [0361\xE2\x88\x92"
     "123456] tel:+62361123456"},
    {"SP4N \xE2\x80\x94 LAPOR!", "lapor [SP4N \xE2\x80\x94 LAPOR!] https://www.lapor.go.id/"},
};

// Both sides of other thresholds.
static const struct contact_case edges[] = {
    {"FB/Email/Telp/WA 081234567890", "telepon [081234567890] tel:+6281234567890; whatsapp "
                                      "[081234567890] https://wa.me/6281234567890"},
    {"IG/FB/Email/Telp/WA 081234567890", "whatsapp [081234567890] https://wa.me/6281234567890"},
    {"@abcd", "instagram [@abcd]"},
    {"@abc", ""},
    {"Telp 01234567", "telepon [01234567] tel:+621234567"},
    {"Telp 0123456", "telepon [0123456] !"},
    {"Telp 12345", "telepon [12345] tel:12345"},
    {"Telp 123", "telepon [123] tel:123"},
    {"Telp 12", ""},
    {"Telp 23456", "telepon [23456]"},
    {"Telp 2345", ""},
    {"0812345678", "telepon [0812345678] tel:+62812345678"},
    {"081234567", ""},
    {"036112345", "telepon [036112345] tel:+6236112345"},
    {"03611234", ""},
    {"FB @abcde", "facebook [@abcde] https://www.facebook.com/abcde"},
    {"FB @abcd", "facebook [@abcd] !"},
    {"+441234567", "telepon [+441234567] tel:+441234567"},
    {"+44123456", ""},
    {"+441234567890123", "telepon [+441234567890123] tel:+441234567890123"},
    {"+4412345678901234", ""},
    {"WA 6281234567", "whatsapp [6281234567] https://wa.me/6281234567"},
    {"WA 628123456", "whatsapp [628123456] !"},
    {"Telp 23456 789", "telepon [23456 789]"},
    {"Telp 234567 89", "telepon [234567]"},
    {"Telp 1500567", "telepon [1500567] tel:1500567"},
    {"Telp 15005678", ""},
    {"Telp 081", ""},
    {"Telp 234567890", "telepon [234567890] !"},
    {"Telp 2345678901234", "telepon [2345678901234] !"},
    {"Telp 23456789012345", ""},
    {"Telp 234-567-890", "telepon [234-567-890] !"},
    {"Telp 23-45-67-890", ""},
    {"081 23456789", "telepon [081 23456789] tel:+628123456789"},
    {"08 123456789", ""},
    {"0812 3456 78 901", "telepon [0812 3456 78 901] tel:+62812345678901"},
    {"0812 3456 78 9012", "telepon [0812 3456 78] tel:+62812345678"},
    {"0361 - - 123456", "telepon [0361 - - 123456] tel:+62361123456"},
    {"0361 - -  123456", ""},
    {"0361 03611234", "telepon [0361 03611234] tel:+6236103611234"},
    {"0361 036112345", "telepon [036112345] tel:+6236112345"},
    {"Telp 0812345678901234", "telepon [0812345678901234] !"},
    {"Telp 08123456789012345", ""},
    {"Telp 0812-3456-7890-1234-5678", "telepon [0812-3456-7890-1234-5678] !"},
    {"Telp 4601-19641", "telepon [4601-19641] !"},
    {"Telp 0812-3456-7890-1234-56789", "telepon [0812-3456-7890-1234] !"},
    {"abcd.id", "situs [abcd.id] https://abcd.id"},
    {"abc.id", ""},
    {"abc.id/a", "situs [abc.id/a] https://abc.id/a"},
};

// Values that are cut where they are too long.
static const struct {
    const char *before, *piece;
    size_t count, longest;
} cuts[] = {
    {"Jl.", " Aa", 67, 3 + 67 * 3},
    {"https://x.id/", "a", 1987, 2000},
    {"IG @", "a", 60, 61},
};

static void test_cuts(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(cuts); i++)
        for (size_t count = cuts[i].count - 1; count <= cuts[i].count + 1; count++) {
            struct kanal_terbaca *list = NULL;
            str pieces = repeated(&arena, cuts[i].piece, count);
            str text = arena_printf(&arena, "%s%.*s", cuts[i].before, STR_ARG(pieces));
            assert_int_equal(contacts_read(&arena, text, &list), 1);
            size_t whole = cuts[i].longest;
            if (count < cuts[i].count)
                whole -= strlen(cuts[i].piece);
            assert_int_equal(list[0].nilai.len, whole);
        }
    arena_free(&arena);
}

static void test_edges(void)
{
    check_cases(edges, COUNT(edges));
    check_cases(widths, COUNT(widths));
}

// A megabyte of what makes readers look ahead must take no longer than its length.
static void test_long_texts(void)
{
    static const char *const seeds[] = {
        "a",   "0",     "@",    "<",     "[",        "[](",        "a.",
        "a@",  "0812 ", "0-",   "(0",    "Jl. A ",   "Facebook: ", "Facebook: A;",
        "www", "www.",  "www&", "http:", "sp4n ",    "loket dan ", "Email a ",
        "WA/", "\\_",   "a\\_", "- ",    "Jl. A, a",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < COUNT(seeds); i++) {
        struct buf text = BUF(&arena);
        struct kanal_terbaca *list = NULL;
        while (text.len < 1024 * 1024)
            buf_add(&text, str_from(seeds[i]));
        contacts_read(&arena, buf_str(&text), &list);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

// A name reaches over the words that begin within 200 bytes: with a first word of two letters one
// begins at the last of them, with three letters right after it.
static void test_clause_bound(void)
{
    static const size_t lengths[] = {[2] = 202, [3] = 199, [4] = 200};
    struct arena arena = {0};
    for (size_t first = 2; first <= 4; first++) {
        struct kanal_terbaca *list = NULL;
        struct buf text = BUF(&arena);
        BUF_LIT(&text, "Facebook: ");
        buf_add(&text, str_sub(STR("Abcd"), 0, first));
        for (size_t i = 0; i < 60; i++)
            BUF_LIT(&text, " abc");
        assert_int_equal(contacts_read(&arena, buf_str(&text), &list), 1);
        assert_int_equal(list[0].nilai.len, lengths[first]);
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(test_published),  CHECK_CASE(test_numbers),      CHECK_CASE(test_addresses),
        CHECK_CASE(test_accounts),   CHECK_CASE(test_places),       CHECK_CASE(test_silences),
        CHECK_CASE(test_typed),      CHECK_CASE(test_phone_link),   CHECK_CASE(test_spans),
        CHECK_CASE(test_words),      CHECK_CASE(test_tables),       CHECK_CASE(test_hosts),
        CHECK_CASE(test_limits),     CHECK_CASE(test_edges),        CHECK_CASE(test_cuts),
        CHECK_CASE(test_long_texts), CHECK_CASE(test_clause_bound),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
