"""Invented plans as different offices would write them, with the coverage a person would give them.

The truth was written before the program saw the plans. Own sentences; no office is real.
A row: area, component, indicator, steps, and the items of the sheet it fully covers.
"""

from __future__ import annotations

Row = tuple[str, str, str, tuple[str, ...], frozenset[str]]


def _row(area: str, component: str, indicator: str, steps: str, codes: str) -> Row:
    return area, component, indicator, tuple(steps.split(" / ")) if steps else (), frozenset(codes.split())


# A court: components in another order and under other names.
COURT = (
    _row(
        "Manajemen Perubahan",
        "Role Model dan Pola Pikir",
        "Hakim dan pimpinan menjadi panutan disiplin",
        "Pimpinan datang paling awal",
        "A.I.1.iv.a",
    ),
    _row(
        "Manajemen Perubahan",
        "Role Model dan Pola Pikir",
        "Agen perubahan dipilih setiap triwulan",
        "Ketua menandatangani surat penunjukan agen perubahan",
        "A.I.1.iv.b",
    ),
    _row(
        "Manajemen Perubahan",
        "Dokumen Rencana Kerja",
        "Dokumen rencana kerja ZI selesai disusun",
        "Rapat penyusunan rencana kerja",
        "A.I.1.ii.a",
    ),
    _row(
        "Manajemen Perubahan",
        "Dokumen Rencana Kerja",
        "Warga mengetahui pengadilan sedang membangun ZI",
        "Menayangkan video ZI di ruang tunggu / Mengunggah kabar ZI ke Instagram",
        "A.I.1.ii.c",
    ),
    _row(
        "Manajemen Perubahan",
        "Tim Kerja",
        "Surat keputusan tim pembangunan ZI",
        "Ketua pengadilan mengesahkan susunan tim",
        "A.I.1.i.a",
    ),
    _row(
        "Manajemen Perubahan",
        "Tim Kerja",
        "Anggota tim dipilih melalui seleksi terbuka dari semua bagian",
        "",
        "A.I.1.i.b",
    ),
    _row(
        "Penataan Tatalaksana", "Prosedur Kerja", "Prosedur kerja panitera mengacu peta proses bisnis", "", "A.I.2.i.a"
    ),
    _row(
        "Penataan Tatalaksana",
        "Prosedur Kerja",
        "Prosedur kerja dipatuhi oleh panitera dan juru sita",
        "Menguji kepatuhan lewat pengamatan langsung",
        "A.I.2.i.b",
    ),
    _row(
        "Penataan Tatalaksana",
        "Layanan elektronik",
        "Perkara didaftarkan masyarakat secara daring",
        "Membuka layanan publik lewat aplikasi perkara",
        "A.I.2.ii.c",
    ),
    _row(
        "Penataan Tatalaksana",
        "Layanan elektronik",
        "Cuti dan presensi hakim diurus dengan aplikasi kepegawaian",
        "",
        "A.I.2.ii.b",
    ),
    _row(
        "Penataan Tatalaksana",
        "Keterbukaan Informasi",
        "Permohonan informasi dijawab tepat waktu oleh PPID",
        "",
        "A.I.2.iii.a",
    ),
    _row(
        "Penataan SDM", "Kebutuhan Pegawai", "Usulan formasi disusun dari hasil analisis beban kerja", "", "A.I.3.i.a"
    ),
    _row("Penataan SDM", "Mutasi", "Rapat Baperjakat membahas rotasi menurut kompetensi pegawai", "", "A.I.3.ii.b"),
    _row(
        "Penataan SDM",
        "Pengembangan Pegawai",
        "Setiap pegawai mengikuti pelatihan sedikitnya dua puluh jam",
        "",
        "A.I.3.iii.d",
    ),
    _row(
        "Penataan SDM",
        "Pengembangan Pegawai",
        "Survei kebutuhan pelatihan pegawai",
        "Menyebarkan formulir kebutuhan diklat",
        "A.I.3.iii.a",
    ),
    _row("Penataan SDM", "Kode Etik", "Pelanggaran kode etik ditindak", "", "A.I.3.v.a"),
    _row(
        "Penguatan Pengawasan",
        "Gratifikasi",
        "Unit pengendalian gratifikasi menerima dan meneruskan laporan",
        "",
        "A.I.5.i.b",
    ),
    _row(
        "Penguatan Pengawasan", "Whistle Blowing", "Saluran pelaporan pelanggaran internal tersedia", "", "A.I.5.iv.a"
    ),
    _row(
        "Penguatan Pengawasan",
        "Benturan Kepentingan",
        "Hakim dan pegawai mengisi pernyataan benturan kepentingan",
        "",
        "A.I.5.v.c",
    ),
    _row("Pelayanan Publik", "Kepuasan Pengguna", "Hasil survei ditampilkan pada papan di lobi", "", "A.I.6.iv.b"),
    _row(
        "Pelayanan Publik",
        "Kepuasan Pengguna",
        "Unsur bernilai rendah pada survei ditindaklanjuti dengan rencana perbaikan",
        "",
        "A.I.6.iv.c",
    ),
    _row(
        "Pelayanan Publik",
        "Pelayanan Prima",
        "Petugas PTSP dibekali cara melayani pencari keadilan",
        "Pelatihan petugas meja informasi",
        "A.I.6.ii.a",
    ),
)

# A statistics office: no evidence, the steps say everything, Reform in own words.
STATISTICS = (
    _row("Manajemen Perubahan", "Tim", "", "Menerbitkan surat keputusan tim ZI", "A.I.1.i.a"),
    _row(
        "Manajemen Perubahan",
        "Monitoring",
        "",
        "Kepala memimpin rapat evaluasi pembangunan ZI tiap bulan / Menyelesaikan catatan hasil evaluasi",
        "A.I.1.iii.b A.I.1.iii.c",
    ),
    _row(
        "Manajemen Perubahan",
        "Komitmen dalam Perubahan",
        "",
        "Agen perubahan menghasilkan satu perubahan nyata setiap semester",
        "A.II.1.i.a",
    ),
    _row(
        "Manajemen Perubahan",
        "Komitmen dalam Perubahan",
        "",
        "Perubahan yang dibuat agen perubahan dibakukan menjadi SOP",
        "A.II.1.i.b",
    ),
    _row(
        "Manajemen Perubahan",
        "Komitmen Pimpinan",
        "",
        "Memasukkan target reformasi birokrasi ke dalam perjanjian kinerja kepala",
        "A.II.1.ii.a",
    ),
    _row("Tatalaksana", "SPBE", "", "Mengukur kinerja satuan kerja memakai aplikasi", "A.I.2.ii.a"),
    _row(
        "Tatalaksana",
        "Transformasi Digital",
        "",
        "Menghitung manfaat digitalisasi layanan publik bagi pengguna data",
        "A.II.2.iii.c",
    ),
    _row(
        "Tatalaksana", "Peta Proses Bisnis", "", "Menyederhanakan jabatan berdasarkan peta proses bisnis", "A.II.2.i.a"
    ),
    _row("SDM", "Assessment", "", "Memakai hasil asesmen sebagai dasar promosi dan rotasi", "A.II.3.ii.a"),
    _row(
        "SDM",
        "Disiplin",
        "",
        "Membandingkan jumlah pelanggaran disiplin agar berkurang dari tahun lalu",
        "A.II.3.iii.a",
    ),
    _row("SDM", "Kinerja Individu", "", "Menilai hasil kerja tiap pegawai setiap bulan", "A.I.3.iv.c"),
    _row(
        "SDM",
        "Kinerja Individu",
        "",
        "Menyusun indikator kinerja individu yang berupa hasil, bukan kegiatan",
        "A.II.3.i.a",
    ),
    _row("SDM", "Data Pegawai", "", "Memutakhirkan riwayat pegawai di SIASN", "A.I.3.vi.a"),
    _row("Akuntabilitas", "Pimpinan", "", "Kepala menghadiri pembahasan perjanjian kinerja", "A.I.4.i.b"),
    _row("Akuntabilitas", "Pimpinan", "", "Kepala menelaah capaian kinerja triwulanan bersama ketua tim", "A.I.4.i.c"),
    _row("Akuntabilitas", "Pengelolaan SAKIP", "", "Menetapkan IKU", "A.I.4.ii.c"),
    _row(
        "Akuntabilitas",
        "Pengelolaan SAKIP",
        "",
        "Mengikutsertakan pengelola SAKIP dalam bimbingan teknis",
        "A.I.4.ii.h",
    ),
    _row(
        "Akuntabilitas",
        "Capaian Kinerja",
        "",
        "Seluruh sasaran pada perjanjian kinerja tercapai seratus persen",
        "A.II.4.i.a",
    ),
    _row(
        "Akuntabilitas",
        "Reward dan Punishment",
        "",
        "Tim kerja dengan capaian perjanjian kinerja tertinggi diberi penghargaan",
        "A.II.4.ii.a",
    ),
    _row("Akuntabilitas", "Kerangka Kinerja", "", "Membuat pohon kinerja sampai ke tiap pegawai", "A.II.4.iii.a"),
    _row(
        "Pengawasan",
        "LHKPN",
        "",
        "Kepala dan pejabat pengadaan melaporkan LHKPN seluruhnya tepat waktu",
        "A.II.5.iii.a",
    ),
    _row("Pengawasan", "LHKAN", "", "Semua pegawai menyerahkan bukti lapor SPT tahunan", "A.II.5.iii.b"),
    _row(
        "Pengawasan",
        "SPIP",
        "",
        "Mendaftar risiko tiap kegiatan sensus / Menjalankan pengendalian atas risiko yang terdaftar",
        "A.I.5.ii.b A.I.5.ii.c",
    ),
    _row(
        "Pelayanan",
        "Standar Pelayanan",
        "",
        "Menetapkan standar pelayanan data / Memperbarui standar pelayanan setiap tahun",
        "A.I.6.i.a A.I.6.i.c",
    ),
    _row("Pelayanan", "Inovasi", "", "Inovasi perpustakaan memperbaiki kecepatan layanan", "A.II.6.i.a"),
)

# With slips of a typist and of a scan. Found whole at first sight.
ELECTIONS = (
    _row(
        "MANAJEMEN PERUBAHAN",
        "Pembentukan Tim",
        "Penyusunan tirn kerja zona integritas",
        "Menyusun SK tim kerja",
        "A.I.1.i.a",
    ),
    _row("MANAJEMEN PERUBAHAN", "Rencana", "Rencana aksi pembangunan ZI memuat target prioritas", "", "A.I.1.ii.b"),
    _row("MANAJEMEN PERUBAHAN", "Pemantauan", "Rencana aksi dikerjakan sesuai jadwal", "", "A.I.1.iii.a"),
    _row(
        "MANAJEMEN PERUBAHAN", "Budaya Kerja", "Pegawai dilibatkan dalam pembanguan zona integritas", "", "A.I.1.iv.d"
    ),
    _row("MANAJEMEN PERUBAHAN", "Budaya Kerja", "Pelatihan pola pikir dan budaya kerja", "", "A.I.1.iv.c"),
    _row("PENATAAN TATA LAKSANA", "SOP", "SOP kegiatan pokok dievaluasi", "", "A.I.2.i.c"),
    _row(
        "PENATAAN TATA LAKSANA",
        "E-Office",
        "Penggunaan aplikasi dinilai bersama setiap semester",
        "Mengadakan monev pemakaian teknologi informasi",
        "A.I.2.ii.d",
    ),
    _row("PENATAAN TATA LAKSANA", "Keterbukaan informasi", "Kinerja PPID dipantau dan dilaporkan", "", "A.I.2.iii.b"),
    _row(
        "MANAJEMEN SDM", "Mutasi internal", "Dampak perpindahan pegawai terhadap kinerja dievaluasi", "", "A.I.3.ii.c"
    ),
    _row("MANAJEMEN SDM", "Kompetensi", "Pegawai mendapat bimbingan dari atasan (coaching)", "", "A.I.3.iii.e"),
    _row("MANAJEMEN SDM", "Kinerja individu", "Target pegawai selaras dengan target atasannya", "", "A.I.3.iv.b"),
    _row("MANAJEMEN SDM", "Disiplin", "Aturan disiplin dan kode perilaku diterapkan", "", "A.I.3.v.a"),
    _row(
        "AKUNTABILITAS",
        "Keterlibatan pimpinan",
        "Ketua dan anggota ikut menyusun rencana kerja tahunan",
        "",
        "A.I.4.i.a",
    ),
    _row("AKUNTABILITAS", "Akuntabilitas kinerja", "Laporan kinerja dikirirn tepat waktu", "", "A.I.4.ii.e"),
    _row("AKUNTABILITAS", "Akuntabilitas kinerja", "Indikator kinerja memenuhi kaidah SMART", "", "A.I.4.ii.d"),
    _row("PENGAWASAN", "Gratifikasi", "Kampanye tolak gratifikasi di media sosial", "", "A.I.5.i.a"),
    _row("PENGAWASAN", "SPIP", "Sosialisasi SPIP kepada seluruh jajaran", "", "A.I.5.ii.d"),
    _row("PENGAWASAN", "Pengaduan masyarakat", "Aduan masyarakat dijawab dan diselesaikan", "", "A.I.5.iii.b"),
    _row("PENGAWASAN", "Pengaduan masyarakat", "Rekapitulasi aduan dievaluasi tiap triwulan", "", "A.I.5.iii.c"),
    _row("PENGAWASAN", "Konflik kepentingan", "Evaluasi penanganan benturan kepentingan", "", "A.I.5.v.d"),
    _row("PENGAWASAN", "LHKPN", "Ketua, anggota dan sekretaris menyampaikan LHKPN seratus persen", "", "A.II.5.iii.a"),
    _row("PELAYANAN PUBLIK", "Standar pelayanan", "Maklumat pelayanan ditandatangani", "", "A.I.6.i.b"),
    _row("PELAYANAN PUBLIK", "Budaya pelayanan", "Pengguna yang dirugikan memperoleh kompensasi", "", "A.I.6.ii.d"),
    _row("PELAYANAN PUBLIK", "Budaya pelayanan", "Helpdesk layanan terpadu dibuka", "", "A.I.6.ii.e"),
    _row("PELAYANAN PUBLIK", "Pengaduan", "Petugas khusus pengelola pengaduan ditunjuk", "", "A.I.6.iii.b"),
    _row("PELAYANAN PUBLIK", "Pengaduan", "Keluhan pengguna dijawab cepat, paling lama satu hari", "", "A.II.6.ii.a"),
    _row("PELAYANAN PUBLIK", "Survei", "Survei kepuasan dilakukan dua kali setahun", "", "A.I.6.iv.a"),
    _row("PELAYANAN PUBLIK", "Teknologi informasi", "Layanan informasi pemilih memakai aplikasi", "", "A.I.6.v.a"),
)

# An office of another ministry; two indicators in one row. At first sight 38 of 43 were found and nothing wrong.
PRISON = (
    _row(
        "AREA PERUBAHAN",
        "Tim Kerja Pembangunan",
        "Tim pokja dibentuk dan anggotanya mewakili setiap seksi",
        "",
        "A.I.1.i.a A.I.1.i.b",
    ),
    _row(
        "AREA PERUBAHAN",
        "Rencana Pembangunan",
        "Rencana kerja disusun dan disebarluaskan melalui banner serta media sosial",
        "",
        "A.I.1.ii.a A.I.1.ii.c",
    ),
    _row(
        "AREA PERUBAHAN",
        "Monitoring dan Evaluasi",
        "Laporan monev pembangunan ZI bulanan dan tindak lanjutnya",
        "",
        "A.I.1.iii.b A.I.1.iii.c",
    ),
    _row(
        "AREA PERUBAHAN",
        "Pola Pikir",
        "Kalapas memimpin apel dan memberi contoh",
        "Menetapkan agen perubahan tiap seksi / Pembinaan budaya kerja BerAKHLAK",
        "A.I.1.iv.a A.I.1.iv.b A.I.1.iv.c",
    ),
    _row(
        "AREA KETATALAKSANAAN",
        "SOP",
        "SOP penggeledahan dan kunjungan dijalankan petugas",
        "Merevisi SOP yang tidak cocok lagi",
        "A.I.2.i.b A.I.2.i.c",
    ),
    _row(
        "AREA KETATALAKSANAAN",
        "E-Government",
        "Pendaftaran kunjungan daring bagi masyarakat",
        "Presensi pegawai lewat aplikasi",
        "A.I.2.ii.b A.I.2.ii.c",
    ),
    _row(
        "AREA KETATALAKSANAAN",
        "Keterbukaan Informasi Publik",
        "PPID aktif melayani",
        "Evaluasi layanan informasi tiap semester",
        "A.I.2.iii.a A.I.2.iii.b",
    ),
    _row("AREA SDM", "Perencanaan kebutuhan pegawai", "Penempatan CPNS baru sesuai kebutuhan jabatan", "", "A.I.3.i.b"),
    _row("AREA SDM", "Pola mutasi internal", "Rotasi regu jaga dijalankan tiap tiga bulan", "", "A.I.3.ii.a"),
    _row(
        "AREA SDM",
        "Pengembangan pegawai",
        "Pegawai diberi hak yang sama untuk diklat",
        "Menilai manfaat pelatihan bagi kinerja",
        "A.I.3.iii.d A.I.3.iii.f",
    ),
    _row(
        "AREA SDM",
        "Kinerja individu",
        "SKP diturunkan dari perjanjian kinerja kantor",
        "Memberi penghargaan pegawai berkinerja baik",
        "A.I.3.iv.a A.I.3.iv.d",
    ),
    _row(
        "AREA AKUNTABILITAS",
        "Keterlibatan pimpinan",
        "Kalapas ikut menyusun rencana anggaran",
        "Kalapas mengecek realisasi kinerja tiap bulan",
        "A.I.4.i.a A.I.4.i.c",
    ),
    _row(
        "AREA AKUNTABILITAS",
        "Pengelolaan akuntabilitas",
        "Dokumen renstra dan renja tersedia",
        "Laporan kinerja selesai sebelum tenggat",
        "A.I.4.ii.a A.I.4.ii.e",
    ),
    _row(
        "AREA PENGAWASAN",
        "Pengendalian gratifikasi",
        "UPG bekerja dan melaporkan penolakan hadiah",
        "Memasang spanduk tolak pungli dan gratifikasi",
        "A.I.5.i.a A.I.5.i.b",
    ),
    _row(
        "AREA PENGAWASAN",
        "SPIP",
        "Peta risiko gangguan keamanan disusun",
        "Rencana tindak pengendalian dilaksanakan",
        "A.I.5.ii.b A.I.5.ii.c",
    ),
    _row(
        "AREA PENGAWASAN",
        "Pengaduan masyarakat",
        "Kotak aduan dan nomor WhatsApp tersedia",
        "Aduan diproses dan dijawab",
        "A.I.5.iii.a A.I.5.iii.b",
    ),
    _row("AREA PENGAWASAN", "Whistle blowing system", "WBS diterapkan dan dievaluasi", "", "A.I.5.iv.a A.I.5.iv.b"),
    _row(
        "AREA PENGAWASAN",
        "Benturan kepentingan",
        "Potensi benturan kepentingan diidentifikasi",
        "Sosialisasi benturan kepentingan",
        "A.I.5.v.a A.I.5.v.b",
    ),
    _row(
        "AREA PELAYANAN PUBLIK",
        "Standar pelayanan",
        "Standar layanan kunjungan ditetapkan dan dipajang",
        "",
        "A.I.6.i.a A.I.6.i.d",
    ),
    _row(
        "AREA PELAYANAN PUBLIK",
        "Pelayanan prima",
        "Petugas kunjungan yang melanggar dikenai sanksi dan yang baik diberi penghargaan",
        "Membuat inovasi layanan",
        "A.I.6.ii.c A.I.6.ii.f",
    ),
    _row("AREA PELAYANAN PUBLIK", "Pengaduan layanan", "Tersambung dengan SP4N LAPOR", "", "A.I.6.iii.a"),
    _row(
        "AREA PELAYANAN PUBLIK",
        "Survei kepuasan",
        "Survei IKM dan hasilnya dipajang di ruang tunggu",
        "",
        "A.I.6.iv.a A.I.6.iv.b",
    ),
    _row(
        "AREA PELAYANAN PUBLIK", "Pemanfaatan TI", "Basis data warga binaan terhubung dengan layanan", "", "A.I.6.v.b"
    ),
)

# A hospital. At first sight 30 of 37 were found, and one claim of 31 was wrong.
HEALTH = (
    _row("MANAJEMEN PERUBAHAN", "Tim", "Direktur membentuk tim ZI rumah sakit", "", "A.I.1.i.a"),
    _row(
        "MANAJEMEN PERUBAHAN",
        "Rencana kerja",
        "Rencana pembangunan ZI disahkan direktur",
        "Memilih sasaran prioritas yang mendukung predikat WBK",
        "A.I.1.ii.a A.I.1.ii.b",
    ),
    _row(
        "MANAJEMEN PERUBAHAN",
        "Pemantauan",
        "Semua kegiatan dalam rencana terlaksana",
        "Mengadakan rapat monitoring tiap triwulan",
        "A.I.1.iii.a A.I.1.iii.b",
    ),
    _row(
        "MANAJEMEN PERUBAHAN",
        "Perubahan budaya",
        "Perawat dan dokter memberi usulan perbaikan",
        "Direktur menjadi teladan",
        "A.I.1.iv.a A.I.1.iv.d",
    ),
    _row(
        "MANAJEMEN PERUBAHAN",
        "Agen perubahan",
        "Agen perubahan menyelesaikan proyek perubahan yang nyata",
        "",
        "A.II.1.i.a",
    ),
    _row(
        "TATA LAKSANA",
        "SOP",
        "Alur kerja klinis ditulis menjadi SOP menurut peta proses bisnis",
        "Peninjauan SOP tahunan",
        "A.I.2.i.a A.I.2.i.c",
    ),
    _row(
        "TATA LAKSANA",
        "SPBE",
        "Rekam medis elektronik mempercepat layanan pasien dan terintegrasi dengan BPJS",
        "Kehadiran pegawai dicatat mesin dan aplikasi",
        "A.I.2.ii.b",
    ),
    _row("TATA LAKSANA", "Informasi publik", "Daftar informasi publik diperbarui di laman", "", "A.I.2.iii.a"),
    _row(
        "PENATAAN SDM",
        "Kebutuhan pegawai",
        "Menghitung beban kerja perawat untuk usulan formasi",
        "",
        "A.I.3.i.a",
    ),
    _row(
        "PENATAAN SDM",
        "Pengembangan kompetensi",
        "Pemetaan kebutuhan pelatihan tenaga kesehatan",
        "Magang perawat di rumah sakit rujukan",
        "A.I.3.iii.a A.I.3.iii.e",
    ),
    _row(
        "PENATAAN SDM",
        "Kinerja pegawai",
        "Kinerja perawat dinilai tiap bulan",
        "Uang penghargaan bagi pegawai terbaik",
        "A.I.3.iv.c A.I.3.iv.d",
    ),
    _row("PENATAAN SDM", "Disiplin", "Kode perilaku ditegakkan", "", "A.I.3.v.a"),
    _row(
        "AKUNTABILITAS",
        "Pimpinan",
        "Direktur terlibat menyusun rencana strategis",
        "Direktur memantau capaian kinerja bulanan",
        "A.I.4.i.a A.I.4.i.c",
    ),
    _row(
        "AKUNTABILITAS",
        "Akuntabilitas kinerja",
        "IKU rumah sakit ditetapkan dan terukur",
        "Tim SAKIP dilatih",
        "A.I.4.ii.c A.I.4.ii.d A.I.4.ii.h",
    ),
    _row(
        "PENGAWASAN",
        "Gratifikasi",
        "Poster larangan memberi uang kepada petugas, termasuk gratifikasi",
        "",
        "A.I.5.i.a",
    ),
    _row("PENGAWASAN", "Risiko", "Register risiko klinis disusun dan dimitigasi", "", "A.I.5.ii.b A.I.5.ii.c"),
    _row(
        "PENGAWASAN",
        "Pengaduan",
        "Tiap pengaduan pasien diselesaikan dan dievaluasi berkala",
        "",
        "A.I.5.iii.b A.I.5.iii.c",
    ),
    _row(
        "PENGAWASAN",
        "Benturan kepentingan",
        "Dokter menandatangani pernyataan bebas konflik kepentingan",
        "",
        "A.I.5.v.c",
    ),
    _row("PENGAWASAN", "Harta kekayaan", "Seluruh wajib lapor menyerahkan LHKPN", "", "A.II.5.iii.a"),
    _row(
        "PELAYANAN PUBLIK",
        "Standar pelayanan",
        "Standar pelayanan rawat jalan ditetapkan",
        "Maklumat dipajang di loket",
        "A.I.6.i.a A.I.6.i.b A.I.6.i.d",
    ),
    _row(
        "PELAYANAN PUBLIK",
        "Pelayanan prima",
        "Petugas loket dilatih keramahan",
        "Pasien yang menunggu terlalu lama diberi kompensasi",
        "A.I.6.ii.a A.I.6.ii.d",
    ),
    _row(
        "PELAYANAN PUBLIK",
        "Kepuasan pasien",
        "Survei kepuasan pasien tiap enam bulan",
        "Hasil survei dipakai memperbaiki ruang tunggu",
        "A.I.6.iv.a A.I.6.iv.c",
    ),
)
